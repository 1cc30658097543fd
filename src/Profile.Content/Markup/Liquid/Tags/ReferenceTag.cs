using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>The bibliography's tags: <c>cite</c>, <c>reference</c>, <c>bibliography</c>. Liquid in their arguments runs first.</summary>
internal sealed class ReferenceTag(Location location, LiquidBlock arguments, Func<LiquidHost, LiquidReference> maker) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser, Func<LiquidHost, LiquidReference> maker) =>
        new ReferenceTag(tag.Location, parser.Inline(tag, tag.Markup), maker);

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(run.Publications(maker, run.Text(arguments), Location));
        return Flow.Next;
    }
}
