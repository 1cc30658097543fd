using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Profile.Kramdown.Blocks;

namespace Profile.Kramdown;

/// <summary>Definitions that may be used anywhere in a document, collected while its blocks are read.</summary>
internal sealed class Definitions(HtmlReading html)
{
    private readonly Dictionary<string, StringBuilder> attributeLists = new(StringComparer.Ordinal);
    private readonly Dictionary<HtmlAttributes, StringBuilder> attached = [];
    private long budget = KramdownLimits.AttributesOfLists;
    private List<int>? abbreviationLengths;

    /// <summary>What a less-than sign may begin.</summary>
    public HtmlReading Html => html;

    /// <summary>Link definitions by <see cref="LinkKey"/>.</summary>
    public Dictionary<string, LinkTarget> Links { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Footnote> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Abbreviations and their meanings, with the attribute lists next to the definition.</summary>
    public Dictionary<string, (string Meaning, BlankBlock Lists)> Abbreviations { get; } = new(StringComparer.Ordinal);

    /// <summary>The lengths of the abbreviations, longest first.</summary>
    public IReadOnlyList<int> AbbreviationLengths() =>
        abbreviationLengths ??= [.. Abbreviations.Keys.Select(a => a.Length).Distinct().OrderDescending()];

    /// <summary>The texts of the blocks whose spans are still to be read.</summary>
    public BlockTexts Texts { get; } = new();

    /// <summary>
    /// Plain names in attribute lists (without a leading mark). Some control an element: <c>{:toc}</c> and <c>{:footnotes}</c> a list,
    /// <c>{:auto_ids}</c> definitions, <c>{:standalone}</c> an image.
    /// </summary>
    public Dictionary<HtmlAttributes, List<string>> References { get; } = [];

    /// <summary>The options set by <c>{::options}</c>.</summary>
    public Dictionary<string, string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an option was enabled, or was not disabled.</summary>
    public bool Option(string name, bool otherwise) =>
        Options.TryGetValue(name, out var value)
            ? value.Trim() is { Length: > 0 } text && !text.Equals("false", StringComparison.OrdinalIgnoreCase)
            : otherwise;

    /// <summary>The number of the first footnote.</summary>
    public int FirstFootnote() =>
        Options.TryGetValue("footnote_nr", out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>Whether headings of a level appear in tables of contents: <c>toc_levels="2..3"</c> or <c>"2,3"</c>.</summary>
    public bool IsInContents(int level)
    {
        if (!Options.TryGetValue("toc_levels", out var value))
        {
            return true;
        }

        return value is [var first, '.', '.', var last] && char.IsAsciiDigit(first) && char.IsAsciiDigit(last)
            ? level >= first - '0' && level <= last - '0'
            : value.Split(',', StringSplitOptions.TrimEntries).Contains(level.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The name under which a link is looked up: case and white space do not matter.</summary>
    public static string LinkKey(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The list to be replaced by the element of that name: the first one that asks for it.</summary>
    public ListBlock? ListFor(string name, ContainerBlock document) => References.Count == 0
        ? null
        : document.Descendants<ListBlock>().FirstOrDefault(l => ReferencesOf(l).Contains(name));

    /// <summary>The plain names in the attribute lists of an element, in order.</summary>
    public IReadOnlyList<string> ReferencesOf(IMarkdownObject element) =>
        element.TryGetAttributes() is { } attributes && References.TryGetValue(attributes, out var names) ? names : [];

    /// <summary>Defines a named attribute list: <c>{:name: .class}</c>. Repeated definitions of one name accumulate.</summary>
    public void DefineAttributes(string name, ReadOnlySpan<char> list)
    {
        if (!attributeLists.TryGetValue(name, out var lists))
        {
            attributeLists[name] = lists = new StringBuilder();
        }

        lists.Append(' ').Append(list);
    }

    /// <summary>Stores an attribute list for a block until every named list is known.</summary>
    public void Attach(HtmlAttributes target, string list)
    {
        if (!attached.TryGetValue(target, out var lists))
        {
            attached[target] = lists = new StringBuilder();
        }

        lists.Append(' ').Append(list);
    }

    /// <summary>Applies the stored attribute lists to their blocks.</summary>
    public void ApplyAttached()
    {
        foreach (var (target, lists) in attached)
        {
            AddAttributes(lists.ToString(), target);
        }
    }

    /// <summary>Gives an element made from a definition that definition's attributes.</summary>
    public void CopyAttributes(BlankBlock from, MarkdownObject to)
    {
        if (from.TryGetAttributes() is { } attributes)
        {
            attributes.CopyTo(to.GetAttributes(), mergeIdAndProperties: false, shared: false);
            if (References.TryGetValue(attributes, out var names))
            {
                References[to.GetAttributes()] = names;
            }
        }
    }

    /// <summary>Applies an attribute list to an element.</summary>
    public void AddAttributes(ReadOnlySpan<char> list, HtmlAttributes target)
    {
        var included = new HashSet<string>(StringComparer.Ordinal);
        AttributeListParser.Parse(list, target, name =>
        {
            if (!References.TryGetValue(target, out var names))
            {
                References[target] = names = [];
            }

            names.Add(name);
            Include(name, target, included);
        });
    }

    // A named list may refer to others. Each is applied once, so that lists that refer to one another terminate.
    private void Include(string name, HtmlAttributes target, HashSet<string> included)
    {
        if (attributeLists.TryGetValue(name, out var list) && included.Count < KramdownLimits.AttributeLists && budget > 0 && included.Add(name))
        {
            budget -= list.Length;
            AttributeListParser.Parse(list.ToString(), target, inner => Include(inner, target, included));
        }
    }
}

/// <summary>The target of a link.</summary>
/// <param name="Lists">The attribute lists next to its definition; null for a link that contains its own target.</param>
internal sealed record LinkTarget(string Url, string? Title, BlankBlock? Lists = null);
