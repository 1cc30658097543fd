using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% twitter https://… %}</c>: a link to the post, since nothing is fetched from elsewhere.</summary>
internal sealed class TwitterTag(Location location, LiquidBlock url) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new TwitterTag(tag.Location, parser.Inline(tag, tag.Markup));

    protected override Flow Execute(LiquidRun run)
    {
        var words = TextFilters.Words(run.Text(url));
        if (words.FirstOrDefault(w => w.StartsWith("http", StringComparison.Ordinal)) is { } address)
        {
            var link = HtmlFilters.Escape(address);
            run.Output.Append($"<blockquote class=\"embed\"><a href=\"{link}\">{link}</a></blockquote>");
        }

        return Flow.Next;
    }
}
