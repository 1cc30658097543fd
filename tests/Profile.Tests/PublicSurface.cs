using System.Reflection;
using System.Runtime.CompilerServices;

namespace Profile.Tests;

/// <summary>The public surface of an assembly, one line each, in a fixed order: types, and the members that they declare.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Lines).Select(l => l + "\n"));

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"{Kind(type)} {type.FullName}";
        var members = type.IsEnum
            ? type.GetFields(Declared).Where(f => f.IsLiteral).Select(f => f.Name)
            : type.GetMembers(Declared).Where(m => !IsOfCompiler(m)).Select(Text).OfType<string>();
        foreach (var member in members.Order(StringComparer.Ordinal))
        {
            yield return $"  {member}";
        }
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type.IsAbstract && type.IsSealed ? "static class" : "class";

    // Accessors are listed with their properties; members that every record has are omitted.
    private static bool IsOfCompiler(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo
        || member is MethodInfo { IsSpecialName: true } or TypeInfo
            || member.Name is "Equals" or "GetHashCode" or "Deconstruct" or "ToString" or "EqualityContract";

    private static string? Text(MemberInfo member) => member switch
    {
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property =>
            $"{Name(property.PropertyType)} "
            + property.Name
            + (property.GetIndexParameters() is { Length: > 0 } keys ? $"[{string.Join(", ", keys.Select(k => Name(k.ParameterType)))}]" : ""),
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        EventInfo raised => $"event {raised.Name}",
        _ => null,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
