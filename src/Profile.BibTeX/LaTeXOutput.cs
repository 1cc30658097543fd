using System.Globalization;
using System.Text;

namespace Profile.BibTeX;

/// <summary>
/// Collects converted LaTeX: text with single spaces, in NFC, encoded when the output is HTML, and properly nested tags. Each run of text is normalised
/// separately, so a combining character never merges with a tag.
/// </summary>
internal sealed class LaTeXOutput(bool isHtml)
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder run = new();
    private readonly List<string> open = [];
    private bool endsInSpace = true;

    /// <summary>How many tags are open; pass it to <see cref="CloseTo"/>.</summary>
    public int OpenTags => open.Count;

    /// <summary>A position in the text, for <see cref="AddAccent"/>.</summary>
    public (int Finished, int Length) Mark => (output.Length, run.Length);

    public void Text(char c)
    {
        if (c is ' ' or '\t' or '\n' or '\r')
        {
            if (!endsInSpace)
            {
                run.Append(' ');
                endsInSpace = true;
            }
        }
        else if (!char.IsControl(c))
        {
            run.Append(c);
            endsInSpace = false;
        }
    }

    public void Text(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Text(c);
        }
    }

    /// <summary>
    /// Adds a formula with its dollar signs, or the sign that it stands for. In HTML a dollar sign before a digit means money, so a formula that is followed by
    /// a digit gets the other delimiters, <c>\(…\)</c>.
    /// </summary>
    public void Formula(string text, char next) =>
        Text(isHtml && char.IsAsciiDigit(next) && text is ['$', not '$', .., '$'] ? $"\\({text[1..^1]}\\)" : text);

    /// <summary>Adds a combining accent after the first letter written since a mark, or the accent's own character when there is no letter.</summary>
    public void AddAccent((int Finished, int Length) mark, char accent, string alone)
    {
        if (mark.Finished != output.Length)
        {
            return;
        }

        if (mark.Length == run.Length || !char.IsLetter(run[mark.Length]))
        {
            run.Insert(mark.Length, alone);
            endsInSpace = run.Length > 0 && run[^1] == ' ';
            return;
        }

        run[mark.Length] = run[mark.Length] switch { 'ı' => 'i', 'ȷ' => 'j', var letter => letter };
        var after = mark.Length + 1;
        while (after < run.Length && char.GetUnicodeCategory(run[after]) == UnicodeCategory.NonSpacingMark)
        {
            after++;
        }

        // The inner accent is already written and stays first: \~{\^e} is ễ.
        run.Insert(after, accent);
    }

    /// <summary>Turns all letters written since a mark into capitals or lower case; letters before a tag stay as they are.</summary>
    public void ChangeCase((int Finished, int Length) mark, bool isUpper)
    {
        for (var i = mark.Finished == output.Length ? mark.Length : 0; i < run.Length; i++)
        {
            run[i] = isUpper ? char.ToUpperInvariant(run[i]) : char.ToLowerInvariant(run[i]);
        }
    }

    public void Open(string element, string attributes = "")
    {
        if (isHtml && open.Count < 100)
        {
            Flush();
            output.Append('<').Append(element).Append(attributes).Append('>');
            open.Add(element);
        }
    }

    /// <summary>
    /// Closes the innermost open element of that name that was opened at or above a depth, and all elements in it; does nothing when there is none.
    /// </summary>
    public void Close(string element, int depth)
    {
        var index = open.LastIndexOf(element);
        if (index >= depth)
        {
            CloseTo(index);
        }
    }

    /// <summary>Which of two elements was opened last.</summary>
    public string Nearest(string one, string other) => open.LastIndexOf(one) > open.LastIndexOf(other) ? one : other;

    /// <summary>Closes elements until only a given number are open.</summary>
    public void CloseTo(int depth)
    {
        while (open.Count > depth)
        {
            Flush();
            output.Append("</").Append(open[^1]).Append('>');
            // An icon does not count as a space: one after it is kept.
            endsInSpace &= open[^1] != "i";
            open.RemoveAt(open.Count - 1);
        }
    }

    /// <summary>A line break: a tag in HTML, a space in text.</summary>
    public void Break()
    {
        if (isHtml)
        {
            Flush();
            output.Append("<br>");
            endsInSpace = true;
        }
        else
        {
            Text(' ');
        }
    }

    public string Finish()
    {
        CloseTo(0);
        Flush();
        return output.ToString().Trim();
    }

    private void Flush()
    {
        if (run.Length > 0)
        {
            var text = WellFormed(run.ToString()).Normalize(NormalizationForm.FormC);
            run.Clear();
            _ = isHtml ? output.Append(HtmlText.Encode(text)) : output.Append(text);
        }
    }

    private static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
