using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>A part of a template that can be run: a text, an output or a tag. Immutable, so that one template serves several threads.</summary>
internal abstract class LiquidNode(Location location)
{
    /// <summary>Runs the node; what it shows goes to <see cref="LiquidRun.Output"/>.</summary>
    public Flow Run(LiquidRun run)
    {
        run.Step(location);
        return Execute(run);
    }

    /// <summary>Where the node stands in its file.</summary>
    protected Location Location => location;

    protected abstract Flow Execute(LiquidRun run);
}
