namespace Profile.Content.Markup.Kramdown.Spans;

/// <summary>A mark that points to a footnote, <c>[^name]</c>; text when no footnote has that name.</summary>
internal static class FootnoteMarkerParser
{
    public static bool TryParse(SpanSource source)
    {
        if (Footnote.NameEnd(source.Text, source.Position) is not { } end
            || !source.Definitions.Footnotes.TryGetValue(source.Text[(source.Position + 2)..(end - 1)], out var footnote))
        {
            return false;
        }

        source.Add(new FootnoteMarker(footnote), end);
        return true;
    }
}
