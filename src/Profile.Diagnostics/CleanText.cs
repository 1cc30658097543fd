namespace Profile.Diagnostics;

/// <summary>
/// Text without the characters that pages, feeds and logs cannot hold, or with which Unicode's own algorithms fail: control characters except tabs and line
/// ends, lone surrogates, U+FFFE and U+FFFF become U+FFFD, which readers see. Form feeds and vertical tabs become spaces. Positions are unchanged.
/// </summary>
public static class CleanText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnclean(text, i))
            {
                return string.Create(text.Length, text, (clean, source) =>
                {
                    for (var at = 0; at < clean.Length; at++)
                    {
                        clean[at] = source[at] is '\f' or '\v' ? ' ' : IsUnclean(source, at) ? '\uFFFD' : source[at];
                    }
                });
            }
        }

        return text;
    }

    private static bool IsUnclean(string text, int at) => text[at] switch
    {
        '\n' or '\t' or '\r' => false,
        '\uFFFE' or '\uFFFF' => true,
        var c when char.IsHighSurrogate(c) => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        var c => char.IsControl(c),
    };
}
