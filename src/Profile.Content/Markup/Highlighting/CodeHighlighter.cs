using System.Collections.Frozen;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Diagrams;

namespace Profile.Content.Markup.Highlighting;

/// <summary>
/// Highlights code, remembered by content across loads. Neither TextMateSharp nor a grammar is loaded before the first block that has a language and is not
/// remembered. Thread-safe.
/// </summary>
/// <param name="kept">Where coloured code is kept between runs of the program, or null.</param>
internal sealed class CodeHighlighter(KeptResults? kept = null)
{
    private static readonly FrozenSet<string> Plain = new[] { "", "text", "txt", "plain", "plaintext", "none", "output" }
        .Concat(DiagramKind.All.SelectMany(k => k.Names)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly KeptMemo<HighlightedCode> memo = new(new(MarkupLimits.CodeMemory, c => c.Html.Length + 100), kept);
    private readonly Lazy<Grammars> grammars = new(() => new Grammars());

    /// <summary>How many blocks were highlighted rather than remembered.</summary>
    public int Highlighted => memo.Made;

    /// <summary>Whether any code has been highlighted here, so that the grammars are in memory.</summary>
    public bool IsLoaded => grammars.IsValueCreated;

    /// <summary>Code as HTML in spans with classes, or null if it stays plain; with the reason, if that is a problem.</summary>
    public string? Highlight(string code, string language, out Message? problem)
    {
        problem = null;
        if (Plain.Contains(language) || code.Length == 0)
        {
            return null;
        }

        if (code.Length > MarkupLimits.CodeCharacters)
        {
            problem = Messages.CodeTooLong;
            return null;
        }

        var result = memo.Get(ContentHash.Of(code, language), () => grammars.Value.Highlight(code, language));
        problem = result.IsTooCostly ? Messages.CodeTooCostly : null;
        return result.Html.Length > 0 ? result.Html : null;
    }
}
