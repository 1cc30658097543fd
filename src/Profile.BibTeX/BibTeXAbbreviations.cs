using System.Collections.Immutable;
using System.Text;

namespace Profile.BibTeX;

/// <summary>
/// The <c>@string</c> abbreviations of one file. Names ignore case; the last definition wins, wherever it is, as in bibtex-ruby. All expansions together are
/// bounded, so abbreviations that double each other cannot fill memory.
/// </summary>
internal sealed class BibTeXAbbreviations(BibTeXCursor cursor, DiagnosticBag bag)
{
    private readonly Dictionary<string, ImmutableArray<BibTeXValuePart>> definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> expanded = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> open = new(StringComparer.OrdinalIgnoreCase);
    private long budget = 1_000_000 + (16L * cursor.Text.Length);

    /// <summary>Adds a definition. If its abbreviations are already known, it is expanded at once, so long chains need no recursion.</summary>
    public void Define(string name, ImmutableArray<BibTeXValuePart> parts)
    {
        definitions[name] = parts;
        expanded.Remove(name);
        if (parts.All(p => !p.IsWord || expanded.ContainsKey(p.Text)))
        {
            expanded[name] = Expand(parts);
        }
    }

    /// <summary>The text of a value. A word that no <c>@string</c> defines is kept, with a warning; months are kept without one.</summary>
    public string Expand(ImmutableArray<BibTeXValuePart> parts)
    {
        if (parts.Length == 1)
        {
            return parts[0].IsWord ? Word(parts[0]) : parts[0].Text;
        }

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.IsWord ? Word(part) : part.Text);
        }

        return text.ToString();
    }

    private string Word(BibTeXValuePart part)
    {
        if (!expanded.TryGetValue(part.Text, out var text))
        {
            if (!definitions.TryGetValue(part.Text, out var definition))
            {
                // Many owners write selected = true, which can mean nothing else.
                if (part.Text.ToLowerInvariant() is not ("true" or "false") && !BibTeXVocabulary.Months.Contains(part.Text.ToLowerInvariant()))
                {
                    bag.Report(BibTeXMessages.UnknownAbbreviation, cursor.At(part.Offset), part.Text,
                        Suggestion.For(part.Text, definitions.Keys.Concat(BibTeXVocabulary.Months).Take(1000)));
                }

                return part.Text;
            }

            if (open.Count >= BibTeXLimits.AbbreviationDepth || !open.Add(part.Text))
            {
                bag.Report(BibTeXMessages.CyclicAbbreviation, cursor.At(part.Offset), part.Text);
                return part.Text;
            }

            text = Expand(definition);
            open.Remove(part.Text);
            expanded[part.Text] = text;
        }

        budget -= text.Length;
        if (budget >= 0)
        {
            return text;
        }

        bag.Report(BibTeXMessages.AbbreviationsTooLong, cursor.At(0));
        return part.Text;
    }
}
