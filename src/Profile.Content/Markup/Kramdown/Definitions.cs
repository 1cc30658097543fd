using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Content.Markup.Kramdown;

/// <summary>What one document defines anywhere and uses anywhere else, gathered while its blocks are read.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<string, HtmlAttributes> attributeLists = new(StringComparer.Ordinal);
    private readonly List<(string Name, HtmlAttributes Target)> attributeUses = [];
    private List<int>? abbreviationLengths;

    /// <summary>Link definitions by <see cref="LinkKey"/>.</summary>
    public Dictionary<string, LinkTarget> Links { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Footnote> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Abbreviations and what they stand for.</summary>
    public Dictionary<string, string> Abbreviations { get; } = new(StringComparer.Ordinal);

    /// <summary>How long the abbreviations are, the longest first.</summary>
    public IReadOnlyList<int> AbbreviationLengths() =>
        abbreviationLengths ??= [.. Abbreviations.Keys.Select(a => a.Length).Distinct().OrderDescending()];

    /// <summary>The text of each block whose spans are still to be read.</summary>
    public Dictionary<LeafBlock, string> Texts { get; } = [];

    /// <summary>The attributes of lists that give way to a table of contents: <c>{:toc}</c>.</summary>
    public HashSet<HtmlAttributes> TocPlaces { get; } = [];

    /// <summary>The options that <c>{::options}</c> sets.</summary>
    public Dictionary<string, string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an option was switched on, or not switched off.</summary>
    public bool Option(string name, bool otherwise) => Options.TryGetValue(name, out var value) ? value == "true" : otherwise;

    /// <summary>The name under which a link is found: case and white space do not count.</summary>
    public static string LinkKey(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>Names a list of attributes: <c>{:name: .class}</c>.</summary>
    public void DefineAttributes(string name, ReadOnlySpan<char> list)
    {
        if (!attributeLists.TryGetValue(name, out var attributes))
        {
            attributeLists[name] = attributes = new HtmlAttributes();
        }

        AttributeListParser.Parse(list, this, attributes);
    }

    /// <summary>Takes over a named list, once every list is known.</summary>
    public void UseAttributes(string name, HtmlAttributes target)
    {
        attributeUses.Add((name, target));
        if (name == "toc")
        {
            TocPlaces.Add(target);
        }
    }

    /// <summary>Copies every list that was used to where it was used.</summary>
    public void ResolveAttributes()
    {
        foreach (var (name, target) in attributeUses)
        {
            if (attributeLists.TryGetValue(name, out var attributes) && attributes != target)
            {
                AttributeListParser.Merge(attributes, target);
            }
        }
    }
}

/// <summary>Where a link goes.</summary>
internal sealed record LinkTarget(string Url, string? Title);
