using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Publications;

/// <summary>A stretch of a reference, either upright or in italics.</summary>
/// <param name="Text">As plain text.</param>
/// <param name="Html">The same as safe inline HTML, without the italics of the style.</param>
/// <param name="IsItalic">Whether the style sets it in italics.</param>
internal readonly record struct CitationRun(string Text, string Html, bool IsItalic);

/// <summary>
/// A part of a reference. References are built from these parts, so that italics and punctuation depend on what a part is, never on the text it happens to
/// have.
/// </summary>
internal sealed class CitationPhrase
{
    /// <summary>An empty phrase, which <see cref="Join"/> leaves out.</summary>
    public static readonly CitationPhrase Empty = new([]);

    private readonly ImmutableArray<CitationRun> runs;

    private CitationPhrase(ImmutableArray<CitationRun> runs) => this.runs = runs;

    public bool IsEmpty => runs.IsEmpty;

    /// <summary>As plain text.</summary>
    public string Text => string.Concat(runs.Select(r => r.Text));

    /// <summary>As safe HTML with the style's italics.</summary>
    public string Html
    {
        get
        {
            var html = new System.Text.StringBuilder();
            for (var i = 0; i < runs.Length; i++)
            {
                var (isItalic, before, after) = (runs[i].IsItalic, i > 0 && runs[i - 1].IsItalic, i + 1 < runs.Length && runs[i + 1].IsItalic);
                html.Append(isItalic && !before ? "<em>" : "").Append(runs[i].Html).Append(isItalic && !after ? "</em>" : "");
            }

            return html.ToString();
        }
    }

    public static implicit operator CitationPhrase(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new(text, HtmlText.Encode(text),
        IsItalic: false)]);

    public static CitationPhrase operator +(CitationPhrase left, CitationPhrase right) => left.IsEmpty ? right : right.IsEmpty ? left : new([.. left.runs,
        .. right.runs]);

    /// <summary>A text whose HTML shows more than plain text can.</summary>
    public static CitationPhrase Of(string text, string html) => text.Length == 0 ? Empty : new([new(text, html, IsItalic: false)]);

    /// <summary>Joins the parts that are present. A part that ends in a stop is not followed by another one.</summary>
    public static CitationPhrase Join(string separator, params ReadOnlySpan<CitationPhrase?> parts)
    {
        var all = Empty;
        foreach (var part in parts)
        {
            if (part is { IsEmpty: false })
            {
                all = all.IsEmpty ? part : all + (separator[0] == '.' && all.EndsInStop ? separator[1..] : separator) + part;
            }
        }

        return all;
    }

    /// <summary>The phrase with every text changed by a function, whose second argument tells plain text (false) from HTML (true).</summary>
    public CitationPhrase Changed(Func<string, bool, string> change) =>
        new([.. runs.Select(r => r with { Text = change(r.Text, false), Html = change(r.Html, true) })]);

    /// <summary>The same phrase in italics.</summary>
    public CitationPhrase Italic() => new([.. runs.Select(r => r with { IsItalic = true })]);

    /// <summary>Adds a full stop, unless the phrase is empty or <see cref="EndsInStop"/>.</summary>
    public CitationPhrase Stop() => IsEmpty || EndsInStop ? this : this + ".";

    /// <summary>The phrase between two texts; empty if the phrase is empty.</summary>
    public CitationPhrase Within(string before, string after) => IsEmpty ? Empty : (CitationPhrase)before + this + after;

    /// <summary>Removes a full stop at the end.</summary>
    public CitationPhrase WithoutStop() =>
        !IsEmpty && runs[^1] is { Text: [.. var text, '.'], Html: [.. var html, '.'] } last
            ? text.Length == 0 ? new(runs.RemoveAt(runs.Length - 1)) : new(runs.SetItem(runs.Length - 1, last with { Text = text, Html = html }))
            : this;

    /// <summary>
    /// Adds a comma, inside a closing quotation mark if there is one; a question or exclamation mark there takes its place, as in the IEEE Reference Guide.
    /// </summary>
    public CitationPhrase WithComma() => Marked(",");

    /// <summary>Adds a full stop, inside a closing quotation mark if there is one, unless the phrase already ends in a stop.</summary>
    public CitationPhrase WithStop() => runs is [.., { Text: "”" }] ? Marked(".") : Stop();

    /// <summary>Swaps double and single quotation marks, for a text that is itself put between double ones.</summary>
    public CitationPhrase WithInnerQuotes() => new([.. runs.Select(r => r with { Text = Inner(r.Text), Html = Inner(r.Html) })]);

    // A closing single mark looks like an apostrophe, so each mark is matched with the one that it closes.
    private static string Inner(string text)
    {
        var open = new Stack<char>();
        return string.Concat(text.Select((c, i) =>
        {
            switch (c)
            {
                case '“' or '‘':
                    open.Push(c);
                    return c == '“' ? '‘' : '“';
                case '”' when open.TryPeek(out var opened) && opened == '“':
                    open.Pop();
                    return '’';
                case '’' when open.TryPeek(out var opened) && opened == '‘' && !(i + 1 < text.Length && char.IsLetter(text[i + 1])):
                    open.Pop();
                    return '”';
                case '”':
                    return '’';
                default:
                    return c;
            }
        }));
    }

    private CitationPhrase Marked(string mark)
    {
        if (runs is not [.., { Text: "”" } close])
        {
            return this + mark;
        }

        var within = new CitationPhrase(runs.RemoveAt(runs.Length - 1)).WithoutStop();
        return within + (within.Text is [.., '?' or '!'] ? "" : mark) + new CitationPhrase([close]);
    }

    /// <summary>Whether it ends in a full stop, question mark or exclamation mark, or has one just before a closing quotation mark.</summary>
    public bool EndsInStop => Text is [.., '.' or '?' or '!'] or [.., '.' or '?' or '!', '”' or '’'];
}
