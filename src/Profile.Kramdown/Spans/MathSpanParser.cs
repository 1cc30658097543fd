namespace Profile.Kramdown.Spans;

/// <summary>A formula between double dollar signs within a text; single ones are left to the formula renderer.</summary>
internal static class MathSpanParser
{
    public static bool TryParse(SpanSource source)
    {
        if (source.Peek() != '$')
        {
            return false;
        }

        var start = source.Position + 2;
        var close = source.Text.IndexOf("$$", start, StringComparison.Ordinal);
        if (close < 0)
        {
            source.Charge(source.Text.Length - start);
            return false;
        }

        source.Add(new MathSpan(source.Text[start..close].Trim()), close + 2);
        return true;
    }
}
