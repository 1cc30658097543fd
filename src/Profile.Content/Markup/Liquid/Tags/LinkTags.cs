using Fluid.Ast;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Filters;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% link _projects/one.md %}</c> and <c>{% post_url 2024-01-02-title %}</c>: the address of a content file, base URL included.</summary>
internal sealed class LinkTag(Location location, LiquidBlock target, bool isPost) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser) => Read(tag, parser, isPost: false);

    public static LiquidNode? ReadPost(TagText tag, TemplateParser parser) => Read(tag, parser, isPost: true);

    protected override Flow Execute(LiquidRun run)
    {
        var written = run.Text(target).Trim().Trim('"', '\'').TrimStart('/');
        var url = isPost ? Post(written, run)?.Url : run.Permalink(written);
        if (url is null)
        {
            run.Report(Messages.MissingLinkedFile, written);
            return Flow.Next;
        }

        run.Output.Append(SiteFilters.Relative(url, run));
        return Flow.Next;
    }

    private static LiquidNode? Read(TagText tag, TemplateParser parser, bool isPost) => tag.Markup.Length == 0
        ? parser.Broken(tag, isPost ? "write the name of a post" : "write the path of a file")
        : new LinkTag(tag.Location, parser.Inline(tag, tag.Markup), isPost);

    // A path inside the posts' folder, or the bare file name.
    private static LiquidPage? Post(string name, LiquidRun run)
    {
        var posts = run.Collection("posts");
        return posts.FirstOrDefault(p => Stem(p.Document.Path).EndsWith("/" + name, StringComparison.Ordinal))
            ?? posts.FirstOrDefault(p => p.Document.Name == System.IO.Path.GetFileName(name) || Stem(p.Document.Path) == name);
    }

    private static string Stem(string path) => path[..^System.IO.Path.GetExtension(path).Length];
}

/// <summary><c>{% file_exists assets/pdf/cv.pdf %}</c>: outputs true or false.</summary>
internal sealed class FileExistsTag(Location location, LiquidBlock path) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new FileExistsTag(tag.Location, parser.Inline(tag, tag.Markup));

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(run.File(run.Text(path).Trim().TrimStart('/')) is null ? "false" : "true");
        return Flow.Next;
    }
}

/// <summary><c>{% jupyter_notebook assets/jupyter/a.ipynb %}</c>: a link to the notebook.</summary>
internal sealed class JupyterNotebookTag(Location location, LiquidBlock path, Expression variable) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) =>
        new JupyterNotebookTag(tag.Location, parser.Inline(tag, tag.Markup), parser.Operand(tag, tag.Markup));

    protected override Flow Execute(LiquidRun run)
    {
        // The plugin accepts a variable or a path.
        var file = run.Text(variable) is { Length: > 0 } text ? text : run.Text(path).Trim().Trim('"', '\'');
        if (run.File(file.TrimStart('/')) is null)
        {
            run.Report(Messages.MissingLinkedFile, file);
            return Flow.Next;
        }

        var href = HtmlFilters.Escape(SiteFilters.Relative(file, run));
        run.Output.Append($"<p class=\"notebook\"><a href=\"{href}\">{HtmlFilters.Escape(System.IO.Path.GetFileName(file))}</a></p>");
        return Flow.Next;
    }
}

/// <summary><c>{% twitter https://… %}</c>: a link to the post, since nothing is fetched from other sites.</summary>
internal sealed class TwitterTag(Location location, LiquidBlock url) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new TwitterTag(tag.Location, parser.Inline(tag, tag.Markup));

    protected override Flow Execute(LiquidRun run)
    {
        var words = run.Text(url).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.FirstOrDefault(w => w.StartsWith("http", StringComparison.Ordinal)) is { } address)
        {
            var link = HtmlFilters.Escape(address);
            run.Output.Append($"<blockquote class=\"embed\"><a href=\"{link}\">{link}</a></blockquote>");
        }

        return Flow.Next;
    }
}
