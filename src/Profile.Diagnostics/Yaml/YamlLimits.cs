namespace Profile.Diagnostics.Yaml;

/// <summary>What one YAML or JSON text may cost.</summary>
public static class YamlLimits
{
    /// <summary>Nested lists and maps in YAML.</summary>
    public const int YamlDepth = 32;

    /// <summary>Events (scalars, starts, ends) in one YAML text.</summary>
    public const int YamlEvents = 20_000;
}
