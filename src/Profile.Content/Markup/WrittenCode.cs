using System.Text;

namespace Profile.Content.Markup;

/// <summary>
/// Prepares an owner's Markdown: Liquid inside code is kept from running, and bare TeX environments are kept from Markdown.
/// </summary>
internal static class WrittenCode
{
    // Characters that Markdown would interpret inside a formula.
    private const string Signs = @"\_*`[]{}""'-.|<>#+!";

    /// <summary>The text with <c>{% raw %}</c> around code spans and fences that hold Liquid, and the lines where that was needed, counted from 0.</summary>
    public static (string Text, IReadOnlyList<int> Lines) WithoutLiquid(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal) && !text.Contains("~~~", StringComparison.Ordinal))
        {
            return (text, []);
        }

        var (kept, lines, from) = (new StringBuilder(text.Length), new List<int>(), 0);
        foreach (var (start, end) in Regions(text, isLiquid: true))
        {
            var code = text[start..end];
            var braces = code.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var at ? at : code.IndexOf("{%", StringComparison.Ordinal);
            if (braces >= 0 && !code.Contains("endraw", StringComparison.Ordinal))
            {
                kept.Append(text, from, start - from).Append("{% raw %}").Append(code).Append("{% endraw %}");
                from = end;
                lines.Add(text.AsSpan(0, start + braces).Count('\n'));
            }
        }

        return lines.Count == 0 ? (text, lines) : (kept.Append(text, from, text.Length - from).ToString(), lines);
    }

    /// <summary>The text with Markdown's characters escaped inside bare environments (<c>\begin{equation}</c>), so that they are shown as written.</summary>
    public static string WithEnvironments(string text)
    {
        const string begin = "\\begin{";
        if (!text.Contains(begin, StringComparison.Ordinal))
        {
            return text;
        }

        var (kept, from, at) = (new StringBuilder(text.Length), 0, 0);
        var code = Regions(text, isLiquid: false);
        var next = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny('\\', '$') is var step and >= 0)
        {
            at += step;
            while (next < code.Count && code[next].End <= at)
            {
                next++;
            }

            if (next < code.Count && code[next].Start <= at)
            {
                at = code[next].End;
            }
            else if (string.CompareOrdinal(text, at, "$$", 0, 2) == 0)
            {
                var close = text.IndexOf("$$", at + 2, StringComparison.Ordinal);
                at = close < 0 ? at + 2 : close + 2;
            }
            else if (string.CompareOrdinal(text, at, begin, 0, begin.Length) == 0 && (at == 0 || text[at - 1] != '\\') && EndOf(text,
                at + begin.Length) is { } end)
            {
                kept.Append(text, from, at - from);
                foreach (var c in text.AsSpan(at, end - at))
                {
                    _ = Signs.Contains(c, StringComparison.Ordinal) ? kept.Append('\\').Append(c) : kept.Append(c);
                }

                from = at = end;
            }
            else
            {
                at++;
            }
        }

        return from == 0 ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    // The position after \end{name}; null when the environment is not closed within its paragraph.
    private static int? EndOf(string text, int name)
    {
        var brace = text.IndexOf('}', name, Math.Min(32, text.Length - name));
        if (brace < 0 || !text[name..brace].All(c => char.IsAsciiLetter(c) || c == '*'))
        {
            return null;
        }

        var close = $"\\end{{{text[name..brace]}}}";
        var length = Math.Min(text.Length - brace, MarkupLimits.FormulaCharacters);
        var end = text.IndexOf(close, brace, length, StringComparison.Ordinal);
        return end < 0 || text.AsSpan(brace, end - brace).Contains("\n\n", StringComparison.Ordinal) ? null : end + close.Length;
    }

    // The contents of fences and spans, in order. Within {% raw %} and {% highlight %} nothing is Markdown code.
    private static List<(int Start, int End)> Regions(string text, bool isLiquid)
    {
        var regions = new List<(int, int)>();
        for (var at = 0; at < text.Length;)
        {
            var lineEnd = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var mark = at;
            while (mark < lineEnd && text[mark] is ' ' or '\t' or '>')
            {
                mark++;
            }

            var fence = Run(text, mark);
            if (fence >= 3 && text[mark] is '`' or '~' && (text[mark] == '~' || text.AsSpan(mark + fence, lineEnd - mark - fence).IndexOf('`') < 0))
            {
                var (start, end, after) = Fence(text, text[mark], fence, Math.Min(text.Length, lineEnd + 1));
                regions.Add((start, end));
                at = after;
                continue;
            }

            at = Spans(text, at, lineEnd, isLiquid, regions);
        }

        return regions;
    }

    private static int Run(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[at] is '`' or '~' && text[end] == text[at])
        {
            end++;
        }

        return end - at;
    }

    private static (int Start, int End, int After) Fence(string text, char mark, int length, int start)
    {
        for (var at = start; at < text.Length;)
        {
            var lineEnd = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(at, lineEnd - at).Trim(" \t>\r");
            if (line.Length >= length && line.IndexOfAnyExcept(mark) < 0)
            {
                return (start, at, Math.Min(text.Length, lineEnd + 1));
            }

            at = lineEnd + 1;
        }

        return (start, text.Length, text.Length);
    }

    // Adds the spans that begin in a line; a span may extend to the end of its paragraph. Returns where the next line to read begins.
    private static int Spans(string text, int at, int lineEnd, bool isLiquid, List<(int, int)> regions)
    {
        while (at < lineEnd)
        {
            if (isLiquid && string.CompareOrdinal(text, at, "{%", 0, 2) == 0 && Block(text, at) is { } after)
            {
                return after;
            }

            if (text[at] == '\\' && at + 1 < lineEnd)
            {
                at += 2;
                continue;
            }

            if (text[at] != '`')
            {
                at++;
                continue;
            }

            var length = Run(text, at);
            var start = at + length;
            at = start;
            var limit = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var paragraph ? paragraph : text.Length;
            for (var close = text.IndexOf('`', start, limit - start); close >= 0; close = text.IndexOf('`', close, limit - close))
            {
                var run = Run(text, close);
                if (run == length)
                {
                    regions.Add((start, close));
                    at = close + run;
                    break;
                }

                close += run;
                if (close >= limit)
                {
                    break;
                }
            }

            if (at > lineEnd)
            {
                return at;
            }
        }

        return lineEnd + 1;
    }

    // The position after the end of a block whose content is not Markdown; null for any other tag.
    private static int? Block(string text, int at)
    {
        var name = text.AsSpan(at + 2).TrimStart("- \t");
        foreach (var block in new[] { "raw", "highlight", "comment" })
        {
            if (name.StartsWith(block, StringComparison.Ordinal)
                && text.IndexOf("end" + block, at, StringComparison.Ordinal) is >= 0 and var end && text.IndexOf("%}", end,
                    StringComparison.Ordinal) is >= 0 and var close)
            {
                return close + 2;
            }
        }

        return null;
    }
}
