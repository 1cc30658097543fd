using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% break %}</c> and <c>{% continue %}</c>.</summary>
internal sealed class JumpTag(Location location, Flow flow) : LiquidNode(location)
{
    protected override Flow Execute(LiquidRun run) => flow;
}
