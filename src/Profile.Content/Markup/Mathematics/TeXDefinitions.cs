using System.Text;

namespace Profile.Content.Markup.Mathematics;

/// <summary>
/// LaTeX's macro definitions, which apply to the rest of the page as in a browser's MathJax: <c>\newcommand</c> becomes TeX's <c>\def</c>, which may also
/// redefine an existing name.
/// </summary>
internal static class TeXDefinitions
{
    private static readonly string[] Commands = ["\\newcommand", "\\renewcommand"];
    private static readonly string[] Others = ["\\def\\", "\\gdef\\", "\\let\\", "\\providecommand", "\\DeclareMathOperator"];

    /// <summary>True when TeX may define macros.</summary>
    public static bool AreIn(string tex) => Commands.Concat(Others).Any(c => tex.Contains(c, StringComparison.Ordinal));

    /// <summary>The TeX with <c>\newcommand</c> and <c>\DeclareMathOperator</c> written as <c>\def</c>; other forms stay as they are.</summary>
    public static string AsPlainTeX(string tex)
    {
        if (!AreIn(tex))
        {
            return tex;
        }

        var plain = new StringBuilder(tex.Length);
        for (var at = 0; at < tex.Length;)
        {
            if (tex[at] == '\\' && (Command(tex, at, plain) ?? Operator(tex, at, plain)) is { } end)
            {
                at = end;
            }
            else
            {
                // A backslash also consumes the next character, so \\newcommand is a line break followed by a word.
                var length = tex[at] == '\\' && at + 1 < tex.Length ? 2 : 1;
                plain.Append(tex, at, length);
                at += length;
            }
        }

        return plain.ToString();
    }

    private static int? Command(string tex, int at, StringBuilder plain)
    {
        if (Commands.FirstOrDefault(c => string.CompareOrdinal(tex, at, c, 0, c.Length) == 0) is not { } command
            || Name(tex, Star(tex, at + command.Length)) is not { } name)
        {
            return null;
        }

        var arguments = 0;
        var end = Spaces(tex, name.End);
        if (end + 2 < tex.Length && tex[end] == '[' && char.IsAsciiDigit(tex[end + 1]) && tex[end + 2] == ']')
        {
            arguments = tex[end + 1] - '0';
            end = Spaces(tex, end + 3);
        }

        if (end >= tex.Length || tex[end] != '{')
        {
            return null;
        }

        plain.Append("\\def").Append(name.Text);
        for (var i = 1; i <= arguments; i++)
        {
            plain.Append('#').Append(i);
        }

        return end;
    }

    private static int? Operator(string tex, int at, StringBuilder plain)
    {
        const string command = "\\DeclareMathOperator";
        if (string.CompareOrdinal(tex, at, command, 0, command.Length) != 0)
        {
            return null;
        }

        var star = Star(tex, at + command.Length);
        if (Name(tex, star) is not { } name)
        {
            return null;
        }

        var open = Spaces(tex, name.End);
        if (Closing(tex, open) is not { } close)
        {
            return null;
        }

        plain.Append("\\def").Append(name.Text).Append("{\\operatorname").Append(star > at + command.Length ? "*" : "").Append(tex, open, close + 1 - open)
            .Append('}');
        return close + 1;
    }

    private static (string Text, int End)? Name(string tex, int at)
    {
        at = Spaces(tex, at);
        var isBraced = at < tex.Length && tex[at] == '{';
        var start = isBraced ? Spaces(tex, at + 1) : at;
        if (start + 1 >= tex.Length || tex[start] != '\\')
        {
            return null;
        }

        var end = start + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
        {
            end++;
        }

        end = Math.Max(end, start + 2);
        var name = tex[start..end];
        end = isBraced ? Spaces(tex, end) : end;
        return !isBraced ? (name, end) : end < tex.Length && tex[end] == '}' ? (name, end + 1) : null;
    }

    private static int? Closing(string tex, int open)
    {
        var depth = 0;
        for (var i = open; i < tex.Length; i++)
        {
            switch (tex[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i;
            }

            if (depth <= 0)
            {
                return null;
            }
        }

        return null;
    }

    private static int Star(string tex, int at) => at < tex.Length && tex[at] == '*' ? at + 1 : at;

    private static int Spaces(string tex, int at)
    {
        while (at < tex.Length && char.IsWhiteSpace(tex[at]))
        {
            at++;
        }

        return at;
    }
}
