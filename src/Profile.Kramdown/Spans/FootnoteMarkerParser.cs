namespace Profile.Kramdown.Spans;

/// <summary>A mark that refers to a footnote, <c>[^name]</c>; text when no footnote has that name.</summary>
internal static class FootnoteMarkerParser
{
    public static bool TryParse(SpanSource source)
    {
        if (Footnote.NameEnd(source.Text, source.Position) is not { } end)
        {
            return false;
        }

        if (source.Definitions.Footnotes.TryGetValue(source.Text[(source.Position + 2)..(end - 1)], out var footnote))
        {
            source.Add(new FootnoteMarker(footnote), end);
        }
        else
        {
            source.AddText(source.Text[source.Position..end], end);
        }

        // The opening bracket counts but the closing one does not, so a link's text cannot contain a mark.
        source.OpenBrackets += (source.Context & SpanContext.Link) != 0 ? 1 : 0;
        return true;
    }
}
