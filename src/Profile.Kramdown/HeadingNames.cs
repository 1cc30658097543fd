using System.Globalization;
using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Blocks;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown;

/// <summary>
/// Gives headings ids made from their texts as GitHub does, builds tables of contents from them, and gives ids to the terms of definition lists that ask for
/// them (<c>{:auto_ids}</c>).
/// </summary>
internal static class HeadingNames
{
    public static void Apply(ContainerBlock document, Definitions definitions)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        if (definitions.Option("auto_ids", otherwise: true))
        {
            var ours = new Dictionary<string, int>(StringComparer.Ordinal);
            var inHtml = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var heading in headings.Where(h => h.TryGetAttributes()?.Id is null))
            {
                var isInHtml = HtmlElementBlock.Holds(heading);
                var name = isInHtml ? SectionName(Text(heading)) : Name(Text(heading));
                var taken = isInHtml ? inHtml : ours;
                var count = taken[name] = taken.TryGetValue(name, out var before) ? before + 1 : 0;
                var id = count == 0 ? name : $"{name}-{count}";
                if (id.Length > 0)
                {
                    heading.GetAttributes().Id = id;
                }
            }
        }

        TableOfContents.Apply(document, definitions, headings);
        NameTerms(document, definitions);
    }

    private static void NameTerms(ContainerBlock document, Definitions definitions)
    {
        if (definitions.References.Count == 0)
        {
            return;
        }

        foreach (var list in document.Descendants<DefinitionList>())
        {
            if (definitions.ReferencesOf(list).FirstOrDefault(n => n.StartsWith("auto_ids", StringComparison.Ordinal)) is not { } option)
            {
                continue;
            }

            // auto_ids-PREFIX
            var prefix = option.Length > "auto_ids-".Length && option["auto_ids".Length] == '-' ? option["auto_ids-".Length..] : "";
            foreach (var term in list.OfType<DefinitionItem>().SelectMany(i => i.OfType<DefinitionTerm>()))
            {
                term.GetAttributes().Id ??= prefix + AsciiName(Text(term));
            }
        }
    }

    /// <summary>The text of a heading or a term without its markup.</summary>
    private static string Text(LeafBlock heading)
    {
        var text = new StringBuilder();
        foreach (var span in heading.Inline!.Descendants())
        {
            switch (span)
            {
                case LiteralInline literal when literal.Parent is not LinkInline { IsImage: true }:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case MathSpan math:
                    text.Append(math.Formula);
                    break;
                case AbbreviationSpan abbreviation:
                    text.Append(abbreviation.Text);
                    break;
                case RawHtmlSpan { Parent: HtmlElementSpan } raw:
                    AppendWithoutTags(text, raw.Html);
                    break;
            }
        }

        return text.ToString();
    }

    private static void AppendWithoutTags(StringBuilder text, string html)
    {
        foreach (var part in html.Split('<'))
        {
            text.Append(part.AsSpan(part.IndexOf('>', StringComparison.Ordinal) + 1));
        }
    }

    private static string Name(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t' or '-')
            {
                name.Append('-');
            }
            else if (IsWord(Rune.GetUnicodeCategory(rune)))
            {
                name.Append(rune.ToString());
            }
        }

        return name.ToString();
    }

    // Inside an element that asked for Markdown.
    private static string SectionName(string text) => AsciiName(text) is { Length: > 0 } name ? name : "section";

    // ASCII only, and starting with a letter.
    private static string AsciiName(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c) || (name.Length > 0 && char.IsAsciiDigit(c)))
            {
                name.Append(char.ToLowerInvariant(c));
            }
            else if (name.Length > 0 && c is (' ' or '-'))
            {
                name.Append('-');
            }
        }

        return name.ToString();
    }

    private static bool IsWord(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.ConnectorPunctuation;
}
