using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% details Caption %}…{% enddetails %}</c>: a block that opens by itself, caption and body Markdown.</summary>
internal sealed class DetailsTag(Location location, LiquidBlock caption, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new DetailsTag(tag.Location, parser.Inline(tag, tag.Markup), parser.Body(tag));

    protected override Flow Execute(LiquidRun run)
    {
        var summary = HtmlFilters.Inline(run.Host.Markdownify(run.Text(caption).Trim('"', '\'', ' ')));
        var content = run.Host.Markdownify(run.Text(body)).Trim();
        run.Output.Append($"\n<details><summary>{summary}</summary>\n{content}\n</details>\n");
        return Flow.Next;
    }
}
