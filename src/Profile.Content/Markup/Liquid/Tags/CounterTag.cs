using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% increment name %}</c> shows a counter and adds to it; <c>decrement</c> takes from it and shows it.</summary>
internal sealed class CounterTag(Location location, string name, int by) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, int by) => new CounterTag(tag.Location, tag.Markup, by);

    protected override Flow Execute(LiquidRun run)
    {
        ValueText.Write(run.Variables.Count(name, by), run.Output);
        return Flow.Next;
    }
}
