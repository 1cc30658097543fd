using Fluid.Ast;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% assign name = value | filters %}</c>: sets a variable of the page, wherever it stands.</summary>
internal sealed class AssignTag(Location location, string name, Expression value) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var equals = tag.Markup.IndexOf('=');
        var name = equals < 0 ? "" : tag.Markup[..equals].Trim();
        return name.Length == 0 ? parser.Broken(tag, "write assign name = value") : new AssignTag(tag.Location, name, parser.Expression(tag, tag.Markup[(equals + 1)..]));
    }

    protected override Flow Execute(LiquidRun run)
    {
        run.Variables.Assign(name, run.Evaluate(value));
        return Flow.Next;
    }
}
