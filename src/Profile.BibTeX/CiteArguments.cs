using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>The arguments of jekyll-scholar's tags that take citation keys: <c>{% cite a b --locator 23 -A %}</c>.</summary>
/// <param name="Keys">The citation keys in order.</param>
/// <param name="Locators">Where in each work, in the order of the keys (<c>-l</c>).</param>
/// <param name="Labels">What kind of part each locator counts (<c>-L</c>), such as <c>chapter</c>; a page by default.</param>
/// <param name="IsAuthorSuppressed">Whether only the year is shown (<c>-A</c>).</param>
/// <param name="Text">What is shown in place of names and years (<c>-t</c>), or null.</param>
/// <param name="Prefix">The text before the key in the address of an entry (<c>-p</c>); may be empty.</param>
/// <param name="Style">The style of a reference (<c>-s</c>), or null.</param>
/// <param name="Files">The files to look in (<c>-f</c>); empty for the site's.</param>
public sealed record CiteArguments(
    ImmutableArray<string> Keys, ImmutableArray<string> Locators, ImmutableArray<string> Labels, bool IsAuthorSuppressed, string? Text, string Prefix,
        string? Style, ImmutableArray<string> Files)
{
    private static readonly string[] Flags = ["A", "suppress_author", "c", "cited", "C", "cited_in_order", "r", "remove_duplicates", "clear"];

    /// <summary>
    /// Reads the text between the tag's name and <c>%}</c>, in which Liquid has already run. An unknown option is skipped together with its value.
    /// </summary>
    public static CiteArguments Parse(string arguments)
    {
        var words = Words(arguments);
        var (keys, locators, labels) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var files = ImmutableArray.CreateBuilder<string>();
        var (isSuppressed, text, prefix, style) = (false, (string?)null, "", (string?)null);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is not ['-', ..] || words[i].Length == 1)
            {
                keys.AddRange(words[i].Split(',', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }

            // "--locator=23" and "--locator 23" mean the same, and so do "-l 23" and "-l23".
            var isLong = words[i].StartsWith("--", StringComparison.Ordinal);
            var equals = words[i].IndexOf('=', StringComparison.Ordinal);
            var name = isLong ? words[i][2..(equals < 0 ? words[i].Length : equals)].Replace('-', '_') : words[i][1..2];
            isSuppressed |= name is "A" or "suppress_author";
            if (Flags.Contains(name))
            {
                continue;
            }

            var attached = isLong ? equals < 0 ? "" : words[i][(equals + 1)..] : words[i][2..].TrimStart('=');
            var value = attached.Length > 0 ? attached : ++i < words.Count ? words[i] : "";
            switch (name)
            {
                case "l" or "locator":
                    locators.Add(value);
                    break;
                case "L" or "label":
                    labels.Add(value);
                    break;
                case "f" or "file":
                    files.Add(value);
                    break;
                case "t" or "text":
                    text = value;
                    break;
                case "p" or "prefix":
                    prefix = value;
                    break;
                case "s" or "style":
                    style = value;
                    break;
            }
        }

        return new CiteArguments(keys.ToImmutable(), locators.ToImmutable(), labels.ToImmutable(), isSuppressed, text, prefix, style,
            files.ToImmutable());
    }

    // Splits at white space; quotation marks keep several words together.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            var start = i;
            var quote = text[i] is '"' or '\'' ? text[i] : '\0';
            var end = quote == '\0' ? -1 : text.IndexOf(quote, i + 1);
            if (end > 0)
            {
                words.Add(text[(start + 1)..end]);
                i = end;
                continue;
            }

            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            words.Add(text[start..i].Trim('"'));
        }

        return words;
    }
}
