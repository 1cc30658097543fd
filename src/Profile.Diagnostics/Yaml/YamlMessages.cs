namespace Profile.Diagnostics.Yaml;

/// <summary>The messages of the YAML reader.</summary>
public static class YamlMessages
{
    public static readonly Message BrokenYaml = new("PRF201", Severity.Error,
        "is not YAML: {0}",
        "The text between the --- lines (or the data file) is not valid YAML. Common causes: a colon followed by a space inside a value (put the value in "
            + "quotes), a tab at the start of a line, an unclosed quote, wrong indentation.");

    public static readonly Message RepeatedKey = new("PRF203", Severity.Warning,
        "'{0}' occurs a second time (first on line {1}); the last one counts",
        "A key may occur once in a map. Delete one of the two.");

    public static readonly Message YamlTooDeep = new("PRF210", Severity.Error,
        "lists and maps are nested more than {0} deep",
        "Deep nesting is refused, since it can exhaust any reader. A CV or a data file needs five or six levels.");

    public static readonly Message YamlTooLong = new("PRF211", Severity.Error,
        "holds more than {0} values",
        "A YAML file of that size would slow down every reload. Split it.");

    public static readonly Message YamlAnchor = new("PRF212", Severity.Error,
        "uses a YAML anchor, alias or tag (&, * or !), which is not read; quote the value if it is text",
        "Anchors and aliases can make a small file expand without end. Write the value out, or put it in quotes if it starts with &, * or !.");
}
