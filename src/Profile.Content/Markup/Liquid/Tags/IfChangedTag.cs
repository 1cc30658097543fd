using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% ifchanged %}…{% endifchanged %}</c>: shows the block unless it would show the same as the time before.</summary>
internal sealed class IfChangedTag(Location location, LiquidBlock body) : LiquidNode(location)
{
    // No variable of an owner's can have this name.
    private const string Before = "ifchanged ";

    public static LiquidNode Read(TagText tag, TemplateParser parser) => new IfChangedTag(tag.Location, parser.Body(tag));

    protected override Flow Execute(LiquidRun run)
    {
        var (text, flow) = run.Capture(body);
        if (ValueText.Of(run.Variable(Before)) != text)
        {
            run.Variables.Assign(Before, LiquidValue.Of(text));
            run.Output.Append(text);
        }

        return flow;
    }
}
