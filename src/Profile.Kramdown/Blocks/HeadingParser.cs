using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>Headings, marked by number signs before them or by a line below them, optionally followed by an id in braces.</summary>
internal static class HeadingParser
{
    public static bool TryParseHashes(BlockSource source)
    {
        var text = source.Text;
        var level = BlockStarts.HashHeading(text, source.Position);
        if (level == 0)
        {
            return false;
        }

        var end = Lines.End(text, source.Position);
        var heading = text[(source.Position + level)..end].Trim();
        source.Position = Lines.Next(text, end);
        var (title, id) = SplitId(heading);
        Add(source, level, WithoutClosingSigns(title), id);
        return true;
    }

    public static bool TryParseUnderlined(BlockSource source)
    {
        var text = source.Text;
        var line = source.Position;
        var start = Lines.SkipIndent(text, line);
        var end = Lines.End(text, line);
        if (!source.IsAfterBoundary || start >= end || text[start] is ' ' or '\t' || end + 1 >= text.Length)
        {
            return false;
        }

        var mark = text[end + 1];
        if (mark is not ('=' or '-') || !Lines.IsBlank(text, Lines.SkipRun(text, end + 1, mark)))
        {
            return false;
        }

        source.Position = Lines.Next(text, end + 1);
        var (title, id) = SplitId(text[start..end].Trim());
        Add(source, mark == '=' ? 1 : 2, title, id);
        return true;
    }

    // Number signs at the end are part of the mark if a space precedes them.
    private static string WithoutClosingSigns(string title)
    {
        var text = title.TrimEnd('#');
        return text.Length == 0 || Lines.IsSpace(text[^1]) ? text.TrimEnd() : title;
    }

    // An id is in braces at the end, separate from the title: "Title {#id}".
    private static (string Title, string? Id) SplitId(string heading)
    {
        var open = heading.LastIndexOf("{#", StringComparison.Ordinal);
        if (open < 1 || heading[^1] != '}' || !Lines.IsSpace(heading[open - 1]))
        {
            return (heading, null);
        }

        var id = heading[(open + 2)..^1];
        return id.Length > 0 && char.IsLetter(id[0]) && id.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ':' or '.')
            ? (heading[..open].TrimEnd(), id)
            : (heading, null);
    }

    private static void Add(BlockSource source, int level, string title, string? id)
    {
        var heading = new HeadingBlock(null!) { Level = level, ProcessInlines = false };
        source.Add(heading);
        source.Definitions.Texts[heading] = title;
        if (id is not null)
        {
            heading.GetAttributes().Id = id;
        }
    }
}
