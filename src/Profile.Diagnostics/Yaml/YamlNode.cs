using System.Collections.Immutable;

namespace Profile.Diagnostics.Yaml;

/// <summary>
/// A value in a YAML or JSON text, with its location. Built once by <see cref="YamlReader"/>; at most <see cref="YamlLimits.YamlDepth"/> deep.
/// </summary>
public abstract record YamlNode(Location Location)
{
    /// <summary>True for an empty value: nothing, <c>~</c> or <c>null</c>.</summary>
    public virtual bool IsNull => false;

    /// <summary>The owner's word for it: "text", "a list", "a map".</summary>
    public abstract string Noun { get; }
}

/// <summary>A single value as written.</summary>
/// <param name="Text">The text, with quotes and escapes resolved.</param>
/// <param name="IsPlain">True when it was written without quotes, so that <c>true</c> and <c>12</c> need not be text.</param>
public sealed record YamlScalar(string Text, bool IsPlain, Location Location) : YamlNode(Location)
{
    private static readonly string[] True = ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"];
    private static readonly string[] False = ["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"];

    public override bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Noun => Flag is not null ? "a yes-or-no value" : "text";

    /// <summary>The truth value according to YAML 1.1 (as read by Ruby's Psych, and so by Jekyll), or null for anything else.</summary>
    public bool? Flag => !IsPlain ? null : True.Contains(Text) ? true : False.Contains(Text) ? false : null;
}

/// <summary>Values in order.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, Location Location) : YamlNode(Location)
{
    public override string Noun => "a list";
}

/// <summary>One key and its value.</summary>
public sealed record YamlEntry(string Key, YamlNode Value, Location Location);

/// <summary>Keys in the order written, each once.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, Location Location) : YamlNode(Location)
{
    public override string Noun => "a map";

    /// <summary>The value of a key, or null when the key is absent.</summary>
    public YamlNode? this[string key] => Entry(key)?.Value;

    /// <summary>The entry of a key, or null when the key is absent.</summary>
    public YamlEntry? Entry(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    public static YamlMap Empty(Location location) => new([], location);
}
