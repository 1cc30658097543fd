using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% for item in list %}…{% else %}…{% endfor %}</c>.</summary>
internal sealed class ForTag(Location location, LoopSource source, LiquidBlock body, LiquidBlock otherwise) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var otherwise = LiquidBlock.Empty;
        if (parser.Body(tag, out var body, "else") is not null)
        {
            parser.Body(tag, out otherwise);
        }

        return LoopSource.Read(tag, parser) is { } source ? new ForTag(tag.Location, source, body, otherwise) : parser.Broken(tag, "write for item in list");
    }

    protected override Flow Execute(LiquidRun run)
    {
        var items = source.Items(run);
        if (items.Count == 0)
        {
            return otherwise.Run(run);
        }

        var loop = new LoopValue(items.Count, run.Variable("forloop"));
        run.Variables.Push("forloop", loop);
        run.Variables.Push(source.Variable, NilValue.Instance);
        for (var i = 0; i < items.Count; i++)
        {
            run.Step(Location);
            loop.Index = i;
            run.Variables.SetTop(items[i]);
            if (body.Run(run) == Flow.Break)
            {
                break;
            }
        }

        run.Variables.Pop(2);
        return Flow.Next;
    }
}
