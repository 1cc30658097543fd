using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Diagnostics;
using Profile.Content.Settings;

namespace Profile.Content.Markup.Mathematics;

/// <summary>Renders the formulas of HTML that did not come from a document's body: titles and abstracts of a bibliography.</summary>
/// <param name="label">The word by which screen readers announce a formula.</param>
internal sealed class FormulaFragment(MathSettings settings, MathRenderer renderer, string label)
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default));

    /// <summary>The HTML with its formulas as MathML; the same HTML if it has none.</summary>
    /// <param name="location">Where problems with a formula are reported.</param>
    public string Render(string html, Location location, DiagnosticBag bag)
    {
        if (!settings.IsEnabled || !FormulaScanner.MayHold(html))
        {
            return html;
        }

        var body = Parser.ParseDocument("<body></body>").Body!;
        body.InnerHtml = html;
        var finished = new Dictionary<INode, RewrittenText>();
        new MathRewriter(renderer, settings.Macros, label, (message, _, _, arguments) => bag.Report(message, location, arguments)).Render(body, finished);
        return finished.Count == 0 ? html : BodyWriter.Write(body, new BodyFormatter(new Dictionary<IElement, int>(), finished));
    }
}
