using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% tabs group %}{% tab group Label %}…{% endtab %}{% endtabs %}</c>: blocks of which one is open at a time, without a script.</summary>
internal sealed class TabsTag(Location location, string group, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new TabsTag(tag.Location, parser.Reader(tag, tag.Markup).Cursor.Word(), parser.Body(tag));

    /// <summary>One tab; its first word is the group, the rest its label.</summary>
    public static LiquidNode ReadTab(TagText tag, TemplateParser parser)
    {
        var space = tag.Markup.IndexOfAny([' ', '\t']);
        var (group, label) = space < 0 ? (tag.Markup, tag.Markup) : (tag.Markup[..space], tag.Markup[(space + 1)..].Trim());
        return new TabNode(tag.Location, group, parser.Inline(tag, label), parser.Body(tag));
    }

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append($"\n<section class=\"tabs\" data-tabs=\"{HtmlFilters.Escape(group)}\">\n");
        var flow = body.Run(run);
        run.Output.Append("\n</section>\n");
        return flow;
    }

    private sealed class TabNode(Location location, string group, LiquidBlock label, LiquidBlock body) : LiquidNode(location)
    {
        protected override Flow Execute(LiquidRun run)
        {
            var summary = HtmlFilters.Escape(run.Text(label).Trim('"', '\''));
            // Browsers close the others of one name; the first of a group is open.
            var open = run.Variables.NextTurn($"tab {group}") == 0 ? " open" : "";
            var content = run.Host.Markdownify(run.Text(body)).Trim();
            run.Output.Append($"<details class=\"tab\" name=\"{HtmlFilters.Escape(group)}\"{open}><summary>{summary}</summary>\n{content}\n</details>\n");
            return Flow.Next;
        }
    }
}
