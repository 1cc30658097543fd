using System.Reflection;

namespace Profile.Content.Tests;

/// <summary>Arrows go down only (docs/architecture.md): what a type's members name lies in its own layer or below. Kinds do not know each other.</summary>
public sealed class LayeringTests
{
    private static readonly string[][] Layers =
    [
        ["Diagnostics"],
        ["Sources"],
        ["Documents"],
        ["Languages"],
        ["Appearance", "Settings", "Routes", "Assets"],
        ["Markup", "Markup.Liquid"],
        ["Items"],
        [.. Content.Kinds.All.Select(FolderOf).Distinct(), "Cv", "Socials"],
        ["Taxonomies"],
        [""],
        ["Loading"],
    ];

    private static readonly string[] Kinds = Layers[7];

    private static string FolderOf(Items.Kind kind) => Name(kind.GetType().GetGenericArguments().Single());

    [Fact]
    public void Every_folder_has_its_layer() => Assert.DoesNotContain(Types().Select(Name).Distinct(), n => LayerOf(n) < 0);

    [Fact]
    public void No_type_names_a_layer_above_or_another_kind()
    {
        var offences =
            from type in Types()
            from named in Named(type)
            where named.Namespace?.StartsWith("Profile.Content", StringComparison.Ordinal) == true && named.Assembly == typeof(Site).Assembly
            let user = Name(type)
            let used = Name(named)
            where LayerOf(used) > LayerOf(user) || (Kinds.Contains(user) && Kinds.Contains(used) && user != used)
            select $"{type.FullName} names {named.FullName}";
        Assert.Empty(offences.Distinct());
    }

    private static IEnumerable<Type> Types() =>
        typeof(Site).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Profile.Content", StringComparison.Ordinal) == true && !t.Name.Contains('<', StringComparison.Ordinal));

    private static string Name(Type type) => type.Namespace!["Profile.Content".Length..].TrimStart('.');

    private static int LayerOf(string name)
    {
        var exact = Array.FindIndex(Layers, l => l.Contains(name));
        return exact >= 0 || name.Length == 0 ? exact : Array.FindIndex(Layers, l => l.Contains(name.Split('.')[0]));
    }

    private static IEnumerable<Type> Named(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetFields(all).Select(f => f.FieldType)
            .Concat(type.GetProperties(all).Select(p => p.PropertyType))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetInterfaces());
        return members.SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
