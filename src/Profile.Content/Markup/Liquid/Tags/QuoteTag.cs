using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% quote key %}…{% endquote %}</c>: a quotation and its source.</summary>
internal sealed class QuoteTag(Location location, LiquidBlock keys, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new QuoteTag(tag.Location, parser.Inline(tag, tag.Markup), parser.Body(tag));

    protected override Flow Execute(LiquidRun run)
    {
        var content = run.Host.Markdownify(run.Text(body).Trim()).Trim();
        var cite = run.Host.Cite(run.Text(keys), run.Page, Location);
        run.Output.Append($"\n<blockquote>{content}<p><cite>{cite}</cite></p></blockquote>\n");
        return Flow.Next;
    }
}
