using System.Text;
using Profile.BibTeX;
using Profile.Content.Documents;
using Profile.Content.Settings;

namespace Profile.Content.Markup.Mathematics;

/// <summary>The titles of pages, posts and other items, whose formulas are shown as in their texts.</summary>
/// <param name="settings">Whether formulas are on, and the site's macros.</param>
/// <param name="renderer">Renders formulas and caches them.</param>
/// <param name="label">The word by which screen readers announce a formula.</param>
internal sealed class TitleMarkup(MathSettings settings, MathRenderer renderer, string label)
{
    /// <summary>A title as safe HTML. A formula that fails is shown as its source.</summary>
    public string Html(string title) => new FormulaFragment(settings, renderer, label).Render(HtmlText.Encode(title), new Location(""), new DiagnosticBag());

    /// <summary>A title as plain text, for places without markup: each formula becomes one line, as in search results.</summary>
    public string Text(string title)
    {
        if (!settings.IsEnabled || !FormulaScanner.MayHold(title) || new FormulaScanner(title).Scan() is not { Count: > 0 } formulas)
        {
            return title;
        }

        var (text, from) = (new StringBuilder(title.Length), 0);
        foreach (var formula in formulas)
        {
            text.Append(title, from, formula.Start - from).Append(Line(formula.TeX));
            from = formula.End;
        }

        return text.Append(title, from, title.Length - from).ToString();
    }

    private string Line(string tex) => renderer.Render(tex, isDisplay: false, settings.Macros, "") is { Problem: null, Text.Length: > 0 } formula
        ? formula.Text
        : LaTeXText.ToText(tex);
}
