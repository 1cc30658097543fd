using System.Globalization;
using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% tablerow item in list cols: 3 %}…{% endtablerow %}</c>: the rows of a table, <c>tablerowloop</c> counting the cells.</summary>
internal sealed class TableRowTag(Location location, LoopSource source, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var body = parser.Body(tag);
        return LoopSource.Read(tag, parser) is { } source ? new TableRowTag(tag.Location, source, body) : parser.Broken(tag, "write tablerow item in list");
    }

    protected override Flow Execute(LiquidRun run)
    {
        var items = source.Items(run);
        var columns = source.Columns is null ? items.Count : Math.Max(1, Numbers.Index(run.Evaluate(source.Columns)));
        var loop = new LoopValue(items.Count, NilValue.Instance);
        run.Variables.Push("tablerowloop", loop);
        run.Variables.Push(source.Variable, NilValue.Instance);
        run.Output.Append("<tr class=\"row1\">\n");
        for (var i = 0; i < items.Count; i++)
        {
            run.Step(Location);
            loop.Index = i;
            run.Variables.SetTop(items[i]);
            if (i > 0 && i % columns == 0)
            {
                run.Output.Append(string.Create(CultureInfo.InvariantCulture, $"</tr>\n<tr class=\"row{(i / columns) + 1}\">"));
            }

            run.Output.Append(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{(i % columns) + 1}\">"));
            var flow = body.Run(run);
            run.Output.Append("</td>");
            if (flow == Flow.Break)
            {
                break;
            }
        }

        run.Output.Append("</tr>\n");
        run.Variables.Pop(2);
        return Flow.Next;
    }
}
