using System.Text;
using AngleSharp.Dom;

namespace Profile.Content.Markup.Mathematics;

/// <summary>A formula at its place in a run.</summary>
internal sealed class FormulaPart(FormulaSpan span)
{
    public FormulaSpan Span { get; } = span;

    public bool IsReference => Span.Kind is FormulaKind.Reference or FormulaKind.EquationReference;

    public Formula? Formula { get; set; }

    public string? Markup { get; set; }

    public FinishedText Finished(string source, string label)
    {
        if ((Markup ?? Formula?.Markup) is not { } markup)
        {
            return new FinishedText($"<code class=\"tex\">{FinishedText.Encode(source)}</code>", source);
        }

        // A wide formula scrolls by itself, and the keyboard can do it (WCAG 1.4.10, 2.1.1).
        var html = Span.Kind == FormulaKind.Display && markup.StartsWith("<math", StringComparison.Ordinal)
            ? $"<span class=\"formula\" role=\"group\" aria-label=\"{FinishedText.Encode(label)}\" tabindex=\"0\">{markup}</span>"
            : markup;
        return new FinishedText(html, Formula?.Text ?? source);
    }
}

/// <summary>Texts and line breaks that follow one another.</summary>
internal sealed class FormulaRun
{
    private readonly List<(INode Node, int Start, int End)> places = [];
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

    public void Write(Dictionary<INode, FinishedText> finished, string label)
    {
        var next = 0;
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
                Plain(text.AsSpan(at, span.Start - at));
                var part = Parts[next].Finished(text[span.Start..span.End], label);
                html.Append(part.Html);
                words.Append(part.Text);
                at = Math.Min(span.End, end);
                isChanged = true;
            }

            if (isChanged)
            {
                Plain(text.AsSpan(at, end - at));
                finished[node] = new FinishedText(html.ToString(), words.ToString());
            }

            void Plain(ReadOnlySpan<char> between)
            {
                var read = Emoji.Replace(between.ToString());
                html.Append(FinishedText.Encode(read));
                words.Append(read);
            }
        }
    }

    // A line break that is no part of a formula is not two backslashes.
    private bool IsInside(FormulaSpan span) => !breaks.Contains(span.Start - 1) && !breaks.Contains(span.End - 1);

    // Markdown makes typographic marks of what TeX needs as it was typed.
    private static string Typed(string tex) => tex
        .Replace('’', '\'').Replace('‘', '`').Replace("“", "``", StringComparison.Ordinal).Replace("”", "''", StringComparison.Ordinal)
        .Replace("–", "--", StringComparison.Ordinal).Replace("—", "---", StringComparison.Ordinal).Replace("…", "...", StringComparison.Ordinal);
}
