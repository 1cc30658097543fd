using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>A line break at the end of a line: two spaces, or one or two backslashes.</summary>
internal static class LineBreakParser
{
    private const string GitHubMark = "\\\n";

    private static readonly string[] Marks = ["  \n", "\\\\\n", GitHubMark];

    public static bool TryParse(SpanSource source)
    {
        var mark = MarkAt(source);
        if (mark is null || (mark == GitHubMark && (source.Context & SpanContext.Html) != 0))
        {
            return false;
        }

        // The newline is kept: it is white space for whatever begins the next line.
        source.Add(new LineBreakInline { IsHard = true }, source.Position + mark.Length - 1);
        return true;
    }

    private static string? MarkAt(SpanSource source)
    {
        foreach (var mark in Marks)
        {
            if (source.Has(mark))
            {
                return mark;
            }
        }

        return null;
    }
}
