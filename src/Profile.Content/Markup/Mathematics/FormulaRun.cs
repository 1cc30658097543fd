using System.Text;
using AngleSharp.Dom;

namespace Profile.Content.Markup.Mathematics;

/// <summary>A formula and its place in a run of text.</summary>
internal sealed class FormulaPart(FormulaSpan span)
{
    public FormulaSpan Span { get; } = span;

    public bool IsReference => Span.Kind is FormulaKind.Reference or FormulaKind.EquationReference;

    /// <summary>Whether it is inline in a line of text but may be wider than a phone.</summary>
    public bool IsWide => Span.Kind == FormulaKind.Inline && Formula is { Text.Length: > 24 };

    public Formula? Formula { get; set; }

    public string? Markup { get; set; }

    /// <param name="label">The word by which screen readers announce a formula.</param>
    /// <param name="canScroll">Whether it may take the keyboard's focus, which nothing inside a link may.</param>
    public RewrittenText Finished(string source, string label, bool canScroll)
    {
        if ((Markup ?? Formula?.Markup) is not { } markup)
        {
            return new RewrittenText($"<code class=\"tex\">{RewrittenText.Encode(source)}</code>", source);
        }

        // A wide formula scrolls within itself, and by keyboard (WCAG 1.4.10, 2.1.1).
        var html = canScroll && (Span.Kind == FormulaKind.Display || IsWide) && markup.StartsWith("<math", StringComparison.Ordinal)
            ? $"<span class=\"pf-formula{(Span.Kind == FormulaKind.Display ? "" : " in-text")}\" role=\"group\" aria-label=\"{RewrittenText.Encode(label)}\" "
                + $"tabindex=\"0\">{markup}</span>"
            : markup;
        return new RewrittenText(html, Formula?.Text ?? source);
    }
}

/// <summary>Consecutive texts and line breaks.</summary>
internal sealed class FormulaRun
{
    private readonly List<(INode Node, int Start, int End)> places = [];
    private const string Opening = "([{“‘«„「『（【《";
    private const string Closing = ",.;:!?)]}”’»…-%'\"。，、；：？！」』）】》";

    private readonly HashSet<int> breaks = [];
    private readonly string text;

    public FormulaRun(List<INode> nodes)
    {
        var all = new StringBuilder();
        foreach (var node in nodes)
        {
            var start = all.Length;
            if (node is not IText)
            {
                breaks.Add(start);
            }

            all.Append(node is IText t ? t.Data : "\\\\");
            places.Add((node, start, all.Length));
        }

        text = all.ToString();
        Parts = [.. new FormulaScanner(text).Scan().Where(IsInside).Select(s => new FormulaPart(s with { TeX = Typed(s.TeX) }))];
    }

    public INode First => places[0].Node;

    public List<FormulaPart> Parts { get; }

    public void Write(Dictionary<INode, RewrittenText> finished, string label)
    {
        var next = 0;
        var canScroll = !First.Ancestors<IElement>().Any(a => a.LocalName is "a" or "button" or "summary");
        foreach (var (node, start, end) in places)
        {
            var (html, words, at) = (new StringBuilder(), new StringBuilder(), start);
            if (next > 0)
            {
                at = Math.Clamp(Parts[next - 1].Span.End, start, end);
            }

            var isChanged = at > start;
            for (; next < Parts.Count && Parts[next].Span.Start < end; next++)
            {
                var span = Parts[next].Span;
                var part = Parts[next].Finished(text[span.Start..span.End], label, canScroll);
                var (before, after) = Joined(next, at, end);
                Plain(text.AsSpan(at, span.Start - before - at));
                html.Append(before + after > 0 ? "<span class=\"joined\">" : "");
                Plain(text.AsSpan(span.Start - before, before));
                html.Append(part.Html);
                words.Append(part.Text);
                Plain(text.AsSpan(Math.Min(span.End, end), after));
                html.Append(before + after > 0 ? "</span>" : "");
                at = Math.Min(span.End, end) + after;
                isChanged = true;
            }

            if (isChanged)
            {
                Plain(text.AsSpan(at, end - at));
                finished[node] = new RewrittenText(html.ToString(), words.ToString());
            }

            void Plain(ReadOnlySpan<char> between)
            {
                var read = Emoji.Replace(between.ToString());
                html.Append(RewrittenText.Encode(read));
                words.Append(read);
            }
        }
    }

    // Browsers may break a line on either side of a formula, even before a comma: adjacent characters are kept with it. A wide one needs the whole line.
    private (int Before, int After) Joined(int part, int start, int end)
    {
        var (span, isFormula) = (Parts[part].Span, Parts[part] is { Formula.Markup.Length: > 0, IsWide: false, Span.Kind: FormulaKind.Inline });
        var (before, after) = (0, 0);
        while (isFormula && span.Start - before > start && Opening.Contains(text[span.Start - before - 1]))
        {
            before++;
        }

        var last = part + 1 < Parts.Count ? Math.Min(end, Parts[part + 1].Span.Start) : end;
        while (isFormula && span.End + after < last && Closing.Contains(text[span.End + after]))
        {
            after++;
        }

        return (before, after);
    }

    // A line break outside a formula does not stand for two backslashes.
    private bool IsInside(FormulaSpan span) => !breaks.Contains(span.Start - 1) && !breaks.Contains(span.End - 1);

    // Markdown turns some characters that TeX needs into typographic marks; this undoes it.
    private static string Typed(string tex) => tex
        .Replace('’', '\'').Replace('‘', '`').Replace("“", "``", StringComparison.Ordinal).Replace("”", "''", StringComparison.Ordinal)
        .Replace("–", "--", StringComparison.Ordinal).Replace("—", "---", StringComparison.Ordinal).Replace("…", "...", StringComparison.Ordinal);
}
