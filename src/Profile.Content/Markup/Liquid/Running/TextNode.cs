namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Text that is shown as it stands.</summary>
internal sealed class TextNode(string text) : LiquidNode(default)
{
    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(text);
        return Flow.Next;
    }
}
