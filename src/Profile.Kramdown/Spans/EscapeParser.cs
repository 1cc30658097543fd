namespace Profile.Kramdown.Spans;

/// <summary>A backslash before a character that Markdown uses: the character itself. Before two dollar signs it guards both.</summary>
internal static class EscapeParser
{
    public static bool TryParse(SpanSource source)
    {
        if (source.Has("\\$$"))
        {
            source.AddText("$$", source.Position + 3);
            return true;
        }

        var next = source.Peek();
        if (!"\\.*_+`<>()[]{}#!:|\"'$=~-".Contains(next, StringComparison.Ordinal))
        {
            return false;
        }

        if (source.Has("\\<<") || source.Has("\\>>"))
        {
            source.AddText(new string(next, 2), source.Position + 3);
            return true;
        }

        source.AddText(next.ToString(), source.Position + 2);
        return true;
    }
}
