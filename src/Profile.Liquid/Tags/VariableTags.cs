using Fluid.Ast;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Tags;

/// <summary><c>{% assign name = value | filters %}</c>: sets a variable of the page, wherever the tag is.</summary>
internal sealed class AssignTag(Location location, string name, Expression value) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var equals = tag.Markup.IndexOf('=');
        var name = equals < 0 ? "" : tag.Markup[..equals].Trim();
        return name.Length == 0
            ? parser.Broken(tag, "write assign name = value")
            : new AssignTag(tag.Location, name, parser.Expression(tag, tag.Markup[(equals + 1)..]));
    }

    public override bool IsBlank => true;

    protected override Flow Execute(LiquidRun run)
    {
        run.Variables.Assign(name, run.Evaluate(value));
        return Flow.Next;
    }
}

/// <summary><c>{% capture name %}…{% endcapture %}</c>: stores the block's output in a variable of the page.</summary>
internal sealed class CaptureTag(Location location, string name, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var name = tag.Markup.Trim('"', '\'', ' ');
        var body = parser.Body(tag);
        return name.Length == 0 ? parser.Broken(tag, "write capture name") : new CaptureTag(tag.Location, name, body);
    }

    public override bool IsBlank => true;

    protected override Flow Execute(LiquidRun run)
    {
        var (text, flow) = run.Capture(body);
        run.Variables.Assign(name, LiquidValue.Of(text));
        return flow;
    }
}

/// <summary><c>{% increment name %}</c> outputs a counter and then adds to it; <c>decrement</c> subtracts from it and then outputs it.</summary>
internal sealed class CounterTag(Location location, string name, int by) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, int by) => new CounterTag(tag.Location, tag.Markup, by);

    protected override Flow Execute(LiquidRun run)
    {
        ValueText.Write(run.Variables.Count(name, by), run.Output);
        return Flow.Next;
    }
}
