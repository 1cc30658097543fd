using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% capture name %}…{% endcapture %}</c>: keeps what the block shows in a variable of the page.</summary>
internal sealed class CaptureTag(Location location, string name, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var name = tag.Markup.Trim('"', '\'', ' ');
        var body = parser.Body(tag);
        return name.Length == 0 ? parser.Broken(tag, "write capture name") : new CaptureTag(tag.Location, name, body);
    }

    protected override Flow Execute(LiquidRun run)
    {
        var (text, flow) = run.Capture(body);
        run.Variables.Assign(name, LiquidValue.Of(text));
        return flow;
    }
}
