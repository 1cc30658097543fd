using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>
/// jekyll-katex: <c>{% katex %}x^2{% endkatex %}</c>, with <c>display</c> on a line of its own, and <c>{% katexmm %}</c> around a text with formulas in
/// dollars. All of them are left to the renderer of formulas.
/// </summary>
internal sealed class KatexTag(Location location, string before, LiquidBlock body, string after) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => tag.Markup.Contains("display", StringComparison.Ordinal)
        ? new KatexTag(tag.Location, "\\[", parser.Body(tag), "\\]")
        : new KatexTag(tag.Location, "\\(", parser.Body(tag), "\\)");

    /// <summary>The text around formulas stays what it is.</summary>
    public static LiquidNode ReadMixed(TagText tag, TemplateParser parser) => new KatexTag(tag.Location, "", parser.Body(tag), "");

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(before + run.Text(body) + after);
        return Flow.Next;
    }
}
