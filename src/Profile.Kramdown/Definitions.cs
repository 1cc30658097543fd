using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown;

/// <summary>What one document defines anywhere and uses anywhere else, gathered while its blocks are read.</summary>
internal sealed class Definitions(HtmlReading html)
{
    private readonly Dictionary<string, StringBuilder> attributeLists = new(StringComparer.Ordinal);
    private readonly List<(HtmlAttributes Target, string List)> attached = [];
    private List<int>? abbreviationLengths;

    /// <summary>What a less-than sign may begin.</summary>
    public HtmlReading Html => html;

    /// <summary>Link definitions by <see cref="LinkKey"/>.</summary>
    public Dictionary<string, LinkTarget> Links { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Footnote> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Abbreviations and what they stand for.</summary>
    public Dictionary<string, string> Abbreviations { get; } = new(StringComparer.Ordinal);

    /// <summary>How long the abbreviations are, the longest first.</summary>
    public IReadOnlyList<int> AbbreviationLengths() =>
        abbreviationLengths ??= [.. Abbreviations.Keys.Select(a => a.Length).Distinct().OrderDescending()];

    /// <summary>The texts of the blocks whose spans are still to be read.</summary>
    public BlockTexts Texts { get; } = new();

    /// <summary>The attributes of lists that give way to something else, a table of contents (<c>{:toc}</c>) or the footnotes.</summary>
    public Dictionary<HtmlAttributes, string> Places { get; } = [];

    /// <summary>The options that <c>{::options}</c> sets.</summary>
    public Dictionary<string, string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an option was switched on, or not switched off.</summary>
    public bool Option(string name, bool otherwise) => Options.TryGetValue(name, out var value) ? value == "true" : otherwise;

    /// <summary>The name under which a link is found: case and white space do not count.</summary>
    public static string LinkKey(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The list that gives way to something of that name: the first that asks for it.</summary>
    public ListBlock? ListFor(string name, ContainerBlock document) => Places.Count == 0
        ? null
        : document.Descendants<ListBlock>().FirstOrDefault(l => l.TryGetAttributes() is { } a && Places.GetValueOrDefault(a) == name);

    /// <summary>Names a list of attributes: <c>{:name: .class}</c>. What is said of the same name twice adds up.</summary>
    public void DefineAttributes(string name, ReadOnlySpan<char> list)
    {
        if (!attributeLists.TryGetValue(name, out var lists))
        {
            attributeLists[name] = lists = new StringBuilder();
        }

        lists.Append(' ').Append(list);
    }

    /// <summary>Keeps an attribute list for a block until every named list is known.</summary>
    public void Attach(HtmlAttributes target, string list) => attached.Add((target, list));

    /// <summary>Gives blocks their attributes.</summary>
    public void ApplyAttached()
    {
        foreach (var (target, list) in attached)
        {
            AttributeListParser.Parse(list, this, target);
        }
    }

    /// <summary>Adds a named list to attributes, without the lists that it names in turn.</summary>
    public void Include(string name, HtmlAttributes target)
    {
        if (name is "toc" or "footnotes")
        {
            Places[target] = name;
        }
        else if (attributeLists.TryGetValue(name, out var list))
        {
            AttributeListParser.Parse(list.ToString(), null, target);
        }
    }
}

/// <summary>Where a link goes.</summary>
internal sealed record LinkTarget(string Url, string? Title);
