using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Mathematics;

/// <summary>Receives a problem with a formula: the message, the text to look for in the source, the offset in it, and the message's arguments.</summary>
internal delegate void FormulaReport(Message message, string needle, int offset, params object[] arguments);

/// <summary>
/// Renders the formulas in the texts of one body. A formula may span line breaks, which Markdown makes from <c>\\</c> at the end of a line, but no other
/// element. A formula that fails is shown as its source.
/// </summary>
/// <param name="label">The word by which screen readers announce a formula.</param>
internal sealed class MathRewriter(MathRenderer renderer, ImmutableSortedDictionary<string, string> macros, string label, FormulaReport report)
{
    private readonly StringBuilder definitions = new();
    private readonly List<FormulaRun> runs = [];
    private int count;
    private int costly;

    /// <summary>The HTML for each text with a formula; a line break inside a formula becomes nothing.</summary>
    public void Render(IElement body, Dictionary<INode, RewrittenText> finished)
    {
        Find(body);
        if (runs.Count == 0)
        {
            return;
        }

        var places = body.Descendants().Index().ToDictionary(n => n.Item, n => n.Index);
        runs.Sort((a, b) => places[a.First].CompareTo(places[b.First]));
        var parts = runs.SelectMany(r => r.Parts).ToArray();
        if (parts.All(p => p.IsReference))
        {
            return;
        }

        RenderAhead(parts.Where(p => !p.IsReference));
        foreach (var part in parts.Where(p => !p.IsReference))
        {
            Render(part);
        }

        Number(parts);
        foreach (var run in runs)
        {
            run.Write(finished, label);
        }
    }

    // Walks by parents: finding a node's sibling costs a search among all of them.
    private void Find(IElement body)
    {
        foreach (var parent in body.Descendants<IElement>().Prepend(body))
        {
            var nodes = new List<INode>();
            foreach (var child in parent.ChildNodes)
            {
                if (child is IText text && (nodes.Count > 0 || FormulaScanner.MayHold(text.Data)))
                {
                    nodes.Add(child);
                }
                else if (nodes.Count > 0 && child is IElement { LocalName: "br" })
                {
                    nodes.Add(child);
                }
                else
                {
                    Add(nodes);
                }
            }

            Add(nodes);
        }
    }

    private void Add(List<INode> nodes)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        var run = IsLeftAlone(nodes[0]) ? null : new FormulaRun(nodes);
        if (run?.Parts.Count > 0)
        {
            runs.Add(run);
        }

        nodes.Clear();
    }

    // The elements that MathJax skips, and its classes for skipping more.
    private static bool IsLeftAlone(INode text) => text.Ancestors<IElement>().Any(a =>
        a.LocalName is "code" or "pre" or "script" or "style" or "textarea" or "noscript" or "math" or "annotation" or "template" or "svg"
        || a.ClassList.Contains("tex2jax_ignore") || a.ClassList.Contains("mathjax_ignore"));

    // Formulas before the first one that defines something are independent, so they are rendered on all processors; later they are found in memory.
    private void RenderAhead(IEnumerable<FormulaPart> parts)
    {
        var tooCostly = 0;
        Parallel.ForEach(parts.TakeWhile(p => !TeXDefinitions.AreIn(p.Span.TeX)).Take(MarkupLimits.Formulas), (part, state) =>
        {
            var formula = renderer.Render(part.Span.TeX, part.Span.Kind == FormulaKind.Display, macros, "");
            if (formula.Problem?.Message == Messages.FormulaTooCostly && Interlocked.Increment(ref tooCostly) >= MarkupLimits.CostlyFormulas)
            {
                state.Stop();
            }
        });
    }

    private void Render(FormulaPart part)
    {
        var tex = part.Span.TeX;
        if (++count > MarkupLimits.Formulas)
        {
            if (count == MarkupLimits.Formulas + 1)
            {
                report(Messages.TooManyFormulas, FirstLine(tex), 0, MarkupLimits.Formulas);
            }

            return;
        }

        if (costly >= MarkupLimits.CostlyFormulas)
        {
            if (costly++ == MarkupLimits.CostlyFormulas)
            {
                report(Messages.TooManyCostlyFormulas, FirstLine(tex), 0, MarkupLimits.CostlyFormulas);
            }

            return;
        }

        var formula = renderer.Render(tex, part.Span.Kind == FormulaKind.Display, macros, definitions.ToString());
        if (formula.Problem is { } problem)
        {
            Report(problem, tex);
            costly += problem.Message == Messages.FormulaTooCostly ? 1 : 0;

            return;
        }

        part.Formula = formula;
        if (TeXDefinitions.AreIn(tex) && definitions.Length + tex.Length < MarkupLimits.FormulaCharacters)
        {
            definitions.Append(TeXDefinitions.AsPlainTeX(tex)).Append('\n');
        }
    }

    private void Report(FormulaProblem problem, string tex)
    {
        var first = FirstLine(tex);
        if (problem.Message == Messages.FormulaTooLong)
        {
            report(problem.Message, first, 0, Short(first), tex.Length, MarkupLimits.FormulaCharacters);
        }
        else
        {
            report(problem.Message, first, Math.Clamp(problem.Position, 0, tex.Length), Short(first), problem.Says);
        }
    }

    private void Number(FormulaPart[] parts)
    {
        var at = parts[0];
        var numbers = new EquationNumbers(
            label => report(Messages.DuplicateLabel, FirstLine(at.Span.TeX), 0, label),
            (label, known) => report(Messages.UnknownLabel, at.IsReference ? $"ref{{{label}}}" : FirstLine(at.Span.TeX), at.IsReference ? "ref{".Length : 0,
                label, Suggestion.For(label, known)));
        var trees = new Dictionary<FormulaPart, XElement>();
        foreach (var part in parts.Where(p => p.Formula is { HasNumbers: true }))
        {
            at = part;
            var tree = MathMarkup.Parse(part.Formula!.Markup);
            numbers.Number(tree);
            trees.Add(part, tree);
        }

        foreach (var part in parts)
        {
            at = part;
            if (trees.TryGetValue(part, out var tree))
            {
                numbers.Refer(tree);
                part.Markup = MathMarkup.Write(tree);
            }
            else if (part.IsReference)
            {
                part.Markup = numbers.Link(part.Span.TeX, part.Span.Kind == FormulaKind.EquationReference);
            }
        }
    }

    private static string FirstLine(string tex) => tex.Split('\n')[0].Trim();

    private static string Short(string tex) => tex.Length <= 60 ? tex : $"{tex.AsSpan(0, 60)}…";
}
