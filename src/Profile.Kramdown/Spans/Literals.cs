using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>Plain text, in which abbreviations are marked.</summary>
internal static class Literals
{
    public static void Append(ContainerInline container, string text, Definitions definitions)
    {
        var start = 0;
        if (definitions.Abbreviations.Count > 0)
        {
            for (var at = 0; at < text.Length; at++)
            {
                if ((at == 0 || !IsWord(text[at - 1])) && Abbreviation(text, at, definitions) is { } abbreviation)
                {
                    AppendText(container, text[start..at]);
                    var (meaning, lists) = definitions.Abbreviations[abbreviation];
                    var span = new AbbreviationSpan(abbreviation, meaning);
                    definitions.CopyAttributes(lists, span);
                    container.AppendChild(span);
                    start = at + abbreviation.Length;
                    at = start - 1;
                }
            }
        }

        AppendText(container, text[start..]);
    }

    private static void AppendText(ContainerInline container, string text)
    {
        if (text.Length > 0)
        {
            container.AppendChild(new LiteralInline(text));
        }
    }

    private static string? Abbreviation(string text, int at, Definitions definitions)
    {
        foreach (var length in definitions.AbbreviationLengths())
        {
            var end = at + length;
            if (end <= text.Length && (end == text.Length || !IsWord(text[end]))
                && text[at..end] is var candidate && definitions.Abbreviations.ContainsKey(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
