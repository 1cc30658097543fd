using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% highlight python linenos %}…{% endhighlight %}</c>: code, its language and numbering named for whoever colours it.</summary>
internal sealed class HighlightTag(Location location, string language, bool isNumbered, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser)
    {
        var words = TextFilters.Words(tag.Markup).ToArray();
        var isNumbered = words.Skip(1).Any(w => w == "linenos" || w.StartsWith("linenos=", StringComparison.Ordinal));
        return new HighlightTag(tag.Location, words is [var first, ..] ? first : "", isNumbered, parser.Body(tag));
    }

    protected override Flow Execute(LiquidRun run)
    {
        var code = run.Text(body).Trim('\n', '\r').TrimEnd();
        var name = language.Length > 0 ? $" class=\"language-{HtmlFilters.Escape(language)}\"" : "";
        run.Output.Append($"\n<pre{(isNumbered ? " class=\"linenos\"" : "")}><code{name}>{HtmlFilters.Escape(code)}\n</code></pre>\n");
        return Flow.Next;
    }
}
