using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Profile.Content.Tests;

/// <summary>
/// Dependencies point downwards only (docs/architecture.md): every type used in a type's members and method bodies is in its own layer or below. Kinds do not
/// know each other.
/// </summary>
public sealed class LayeringTests
{
    private const string Root = "Profile.Content";

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

    private static string FolderOf(Items.Kind kind) => kind.GetType().GetGenericArguments().Single().Namespace![(Root.Length + 1)..];

    [Fact]
    public void Every_folder_has_its_layer()
    {
        using var module = Module();
        Assert.DoesNotContain(Types(module).Select(Name).Distinct(), n => LayerOf(n) < 0);
    }

    [Fact]
    public void No_type_refers_to_a_layer_above_or_to_another_kind()
    {
        using var module = Module();
        var uses = (
            from type in Types(module)
            from named in Named(type).SelectMany(Parts).OfType<TypeDefinition>().Select(Outermost)
            where named.Namespace.StartsWith(Root, StringComparison.Ordinal)
            select (User: Outermost(type), Used: named)).Distinct().ToArray();

        // Called only in a method body.
        Assert.Contains(("SiteLoader", "CvReader"), uses.Select(u => (u.User.Name, u.Used.Name)));
        Assert.Empty(
            from use in uses
            let user = Name(use.User)
            let used = Name(use.Used)
            where LayerOf(used) > LayerOf(user) || (Kinds.Contains(user) && Kinds.Contains(used) && user != used)
            select $"{use.User.FullName} names {use.Used.FullName}");
    }

    private static ModuleDefinition Module() => ModuleDefinition.ReadModule(typeof(Site).Assembly.Location);

    // Including those that the compiler makes from lambdas and iterators, which contain the bodies.
    private static IEnumerable<TypeDefinition> Types(ModuleDefinition module) =>
        module.GetTypes().Where(t => Outermost(t).Namespace.StartsWith(Root, StringComparison.Ordinal));

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string Name(TypeDefinition type) => Outermost(type).Namespace[Root.Length..].TrimStart('.');

    private static int LayerOf(string name)
    {
        var exact = Array.FindIndex(Layers, l => l.Contains(name));
        return exact >= 0 || name.Length == 0 ? exact : Array.FindIndex(Layers, l => l.Contains(name.Split('.')[0]));
    }

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)),
        .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType).Concat(m.Body.Instructions.SelectMany(Named))),
    ];

    private static IEnumerable<TypeReference?> Named(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member and not TypeReference => [member.DeclaringType],
        TypeReference type => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification other => Parts(other.ElementType),
        _ => [type],
    };
}
