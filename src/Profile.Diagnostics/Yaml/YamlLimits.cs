namespace Profile.Diagnostics.Yaml;

/// <summary>Limits on one YAML or JSON text.</summary>
public static class YamlLimits
{
    /// <summary>Nesting depth of lists and maps in YAML.</summary>
    public const int YamlDepth = 32;

    /// <summary>Events (scalars, starts, ends) in one YAML text.</summary>
    public const int YamlEvents = 20_000;
}
