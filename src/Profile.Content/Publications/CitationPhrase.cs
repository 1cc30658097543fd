using System.Collections.Immutable;
using Profile.Content.Documents;

namespace Profile.Content.Publications;

/// <summary>A stretch of a reference in one type face.</summary>
/// <param name="Text">As plain text.</param>
/// <param name="Html">The same as safe inline HTML, without the italics of the style.</param>
/// <param name="IsItalic">Whether the style sets it in italics.</param>
internal readonly record struct CitationRun(string Text, string Html, bool IsItalic);

/// <summary>
/// A part of a reference. References are put together from these, so that italics and punctuation follow from what a part is, never from what its text
/// happens to be.
/// </summary>
internal sealed class CitationPhrase
{
    /// <summary>Nothing, which <see cref="Join"/> leaves out.</summary>
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

    /// <summary>A text of which HTML shows more than the plain form can.</summary>
    public static CitationPhrase Of(string text, string html) => text.Length == 0 ? Empty : new([new(text, html, IsItalic: false)]);

    /// <summary>The parts that are present, joined; of two marks that meet only the stronger one is kept.</summary>
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

    /// <summary>With each text changed, as plain text and as HTML, where the second argument of the change is true.</summary>
    public CitationPhrase Changed(Func<string, bool, string> change) =>
        new([.. runs.Select(r => r with { Text = change(r.Text, false), Html = change(r.Html, true) })]);

    /// <summary>The same in italics.</summary>
    public CitationPhrase Italic() => new([.. runs.Select(r => r with { IsItalic = true })]);

    /// <summary>With a full stop, unless it already ends in a punctuation mark.</summary>
    public CitationPhrase Stop() => IsEmpty || EndsInStop ? this : this + ".";

    /// <summary>Behind a text, before another; nothing when there is nothing between.</summary>
    public CitationPhrase Within(string before, string after) => IsEmpty ? Empty : (CitationPhrase)before + this + after;

    /// <summary>Without a full stop at its end, or a comma before what follows.</summary>
    public CitationPhrase WithoutStop() =>
        !IsEmpty && runs[^1] is { Text: [.. var text, '.'], Html: [.. var html, '.'] } last
            ? text.Length == 0 ? new(runs.RemoveAt(runs.Length - 1)) : new(runs.SetItem(runs.Length - 1, last with { Text = text, Html = html }))
            : this;

    /// <summary>
    /// With a comma behind it, which stands within a closing quotation mark; a question mark there replaces it, as in the IEEE Reference Guide.
    /// </summary>
    public CitationPhrase WithComma() => Marked(",");

    /// <summary>With a full stop behind it, within a closing quotation mark.</summary>
    public CitationPhrase WithStop() => runs is [.., { Text: "”" }] ? Marked(".") : Stop();

    /// <summary>With single quotation marks for double ones and double ones within these, for a text that stands within double ones.</summary>
    public CitationPhrase WithInnerQuotes() => new([.. runs.Select(r => r with { Text = Inner(r.Text), Html = Inner(r.Html) })]);

    // A mark that closes looks like an apostrophe, so that each is told by the mark that it closes.
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

    /// <summary>Whether it ends in a full stop, a question mark or an exclamation mark, also one before a closing quotation mark.</summary>
    public bool EndsInStop => Text is [.., '.' or '?' or '!'] or [.., '.' or '?' or '!', '”' or '’'];
}
