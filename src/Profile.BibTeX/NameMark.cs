namespace Profile.BibTeX;

/// <summary>Removes marks for "equal contribution" and the like from the end of a name, in all the ways that people write them.</summary>
internal static class NameMark
{
    private const string Signs = "*∗†‡§¶‖&^";

    /// <summary>The name without trailing marks, and the marks.</summary>
    public static (string Name, string Mark) Take(string name)
    {
        var mark = "";
        for (var taken = 0; taken < BibTeXLimits.NameMarks; taken++)
        {
            name = name.TrimEnd();
            var (length, sign) = Last(name);
            if (length == 0 || length >= name.Length)
            {
                break;
            }

            mark = sign + mark;
            name = name[..^length];
        }

        return (name, mark);
    }

    /// <summary>A text without any such marks; accents such as <c>\^o</c> and <c>\&amp;</c> are kept.</summary>
    public static string RemoveAll(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                kept.Append(text[i++]).Append(text[i]);
            }
            else if (!Signs.Contains(text[i], StringComparison.Ordinal))
            {
                kept.Append(text[i]);
            }
        }

        return kept.Replace("$$", "").Replace("${}$", "").ToString();
    }

    // How many characters at the end form one mark, and the mark's character.
    private static (int Length, string Sign) Last(string name)
    {
        if (name.Length == 0)
        {
            return (0, "");
        }

        if (Signs.Contains(name[^1], StringComparison.Ordinal))
        {
            return name.Length > 1 && name[^2] == '\\' ? (0, "") : (1, name[^1..]);
        }

        // DBLP numbers people who share a name and puts the number after it: Wei Wang 0001.
        if (name.Length > 5 && name.AsSpan(name.Length - 5) is [' ' or '~', '0', ..] && name[^4..].All(char.IsAsciiDigit))
        {
            return (5, name[^4..]);
        }

        var tail = name[Math.Max(0, name.Length - BibTeXLimits.NameMarkCharacters)..];
        return name[^1] switch
        {
            '$' => Formula(tail),
            '}' => Command(tail, @"\textsuperscript{"),
            _ => SignCommand(tail),
        };
    }

    private static (int Length, string Sign) Formula(string tail)
    {
        var start = tail.Length > 2 ? tail.LastIndexOf('$', tail.Length - 2) : -1;
        if (start < 0 || !tail[start..].StartsWith("$^", StringComparison.Ordinal))
        {
            return (0, "");
        }

        var formula = tail[(start + 2)..^1];
        return (tail.Length - start, LaTeXText.ToText(formula));
    }

    private static (int Length, string Sign) Command(string tail, string command)
    {
        var start = tail.LastIndexOf(command, StringComparison.Ordinal);
        return start < 0 ? (0, "") : (tail.Length - start, LaTeXText.ToText(tail[(start + command.Length)..^1]));
    }

    private static (int Length, string Sign) SignCommand(string tail)
    {
        var start = tail.LastIndexOf('\\');
        return start >= 0 && LaTeXSymbols.Words.TryGetValue(tail[(start + 1)..], out var sign) && sign.Length == 1
            && Signs.Contains(sign[0], StringComparison.Ordinal)
            ? (tail.Length - start, sign)
            : (0, "");
    }
}
