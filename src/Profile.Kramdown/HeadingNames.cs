using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Blocks;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown;

/// <summary>Gives headings their ids, from their texts as GitHub does it, and builds tables of contents from them.</summary>
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
                var name = isInHtml ? AsciiName(Text(heading)) : Name(Text(heading));
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
    }

    /// <summary>The text of a heading without its markup.</summary>
    private static string Text(HeadingBlock heading)
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

    // Inside of an element that asked for Markdown: of ASCII only, and beginning with a letter.
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

        return name.Length == 0 ? "section" : name.ToString();
    }

    private static bool IsWord(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.ConnectorPunctuation;
}
