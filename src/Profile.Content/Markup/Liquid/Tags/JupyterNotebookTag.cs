using Fluid.Ast;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% jupyter_notebook assets/jupyter/a.ipynb %}</c>: a link to the notebook.</summary>
internal sealed class JupyterNotebookTag(Location location, LiquidBlock path, Expression variable) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) =>
        new JupyterNotebookTag(tag.Location, parser.Inline(tag, tag.Markup), parser.Reader(tag, tag.Markup).Operand());

    protected override Flow Execute(LiquidRun run)
    {
        // The plugin takes a variable or a path.
        var file = run.Text(variable) is { Length: > 0 } text ? text : run.Text(path).Trim().Trim('"', '\'');
        if (run.Host.File(file.TrimStart('/')) is null)
        {
            run.Report(Messages.MissingLinkedFile, file);
            return Flow.Next;
        }

        var href = HtmlFilters.Escape(AddressFilters.Relative(file, run.Host));
        run.Output.Append($"<p class=\"notebook\"><a href=\"{href}\">{HtmlFilters.Escape(System.IO.Path.GetFileName(file))}</a></p>");
        return Flow.Next;
    }
}
