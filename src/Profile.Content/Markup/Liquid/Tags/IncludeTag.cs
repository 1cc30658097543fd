using Fluid.Ast;
using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Includes;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>
/// <c>{% include file.html name="text" other=page.title %}</c>: one of the theme's includes, or a file of the site's own. It sees the variables around
/// it, its parameters as <c>include.name</c>, and what it assigns stays assigned. <c>include_relative</c> names a file beside the page's.
/// </summary>
internal sealed class IncludeTag(Location location, LiquidBlock path, IReadOnlyList<IncludeTag.Parameter> parameters, bool isRelative) : LiquidNode(location)
{
    /// <summary>A parameter: a variable, or a text in which Liquid may stand.</summary>
    internal sealed record Parameter(string Name, Expression? Variable, LiquidBlock? Text);

    public static LiquidNode? Read(TagText tag, TemplateParser parser) => Read(tag, parser, isRelative: false);

    public static LiquidNode? ReadRelative(TagText tag, TemplateParser parser) => Read(tag, parser, isRelative: true);

    protected override Flow Execute(LiquidRun run)
    {
        var file = run.Text(path).Trim().Trim('"', '\'');
        var values = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            values[parameter.Name] = parameter.Variable is { } variable ? run.Evaluate(variable) : LiquidValue.Of(run.Text(parameter.Text!));
        }

        if (!isRelative && StockIncludes.Find(file) is { } stock)
        {
            run.Output.Append(stock(new IncludeCall(run, values)));
            return Flow.Next;
        }

        if (Find(file, run) is not { } text)
        {
            run.Report(Messages.MissingInclude, file);
            return Flow.Next;
        }

        run.Variables.Push("include", new MapValue(values));
        if (!run.Include(text))
        {
            run.Report(Messages.CircularInclude, file, Limits.LiquidIncludes);
        }

        run.Variables.Pop(1);
        return Flow.Next;
    }

    private static LiquidNode? Read(TagText tag, TemplateParser parser, bool isRelative)
    {
        var reader = new IncludeMarkup(tag.Markup);
        var path = reader.Path();
        if (path.Length == 0)
        {
            return parser.Broken(tag, "write the name of a file");
        }

        var parameters = new List<Parameter>();
        while (reader.Next(out var name, out var value, out var isQuoted))
        {
            parameters.Add(isQuoted ? new Parameter(name, null, parser.Inline(tag, value)) : new Parameter(name, parser.Expression(tag, value), null));
        }

        if (reader.Rest is { Length: > 0 } rest)
        {
            parser.Report(Messages.BrokenLiquidTag, tag, tag.Name, $"'{rest}' is no parameter; write name=\"text\"");
        }

        return new IncludeTag(tag.Location, parser.Inline(tag, path), parameters, isRelative);
    }

    private ContentText? Find(string file, LiquidRun run)
    {
        file = file.TrimStart('/');
        if (file.Length == 0 || file.Split('/').Contains(".."))
        {
            return null;
        }

        if (isRelative)
        {
            var source = run.Source.Path;
            return run.Host.File(source[..(source.LastIndexOf('/') + 1)] + file);
        }

        // Themes renamed their includes from .html to .liquid; pages still name them either way.
        return run.Host.Include(file) ?? (System.IO.Path.GetExtension(file) switch
        {
            ".html" => run.Host.Include(System.IO.Path.ChangeExtension(file, ".liquid")),
            ".liquid" => run.Host.Include(System.IO.Path.ChangeExtension(file, ".html")),
            _ => null,
        });
    }
}
