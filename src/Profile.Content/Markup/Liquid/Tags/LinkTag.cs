using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% link _projects/one.md %}</c> and <c>{% post_url 2024-01-02-title %}</c>: the address of a content file, base URL included.</summary>
internal sealed class LinkTag(Location location, LiquidBlock target, bool isPost) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser) => Read(tag, parser, isPost: false);

    public static LiquidNode? ReadPost(TagText tag, TemplateParser parser) => Read(tag, parser, isPost: true);

    protected override Flow Execute(LiquidRun run)
    {
        var written = run.Text(target).Trim().Trim('"', '\'').TrimStart('/');
        var url = isPost ? Post(written, run)?.Url : run.Host.Permalink(written);
        if (url is null)
        {
            run.Report(Messages.MissingLinkedFile, written);
            return Flow.Next;
        }

        run.Output.Append(AddressFilters.Relative(url, run.Host));
        return Flow.Next;
    }

    private static LiquidNode? Read(TagText tag, TemplateParser parser, bool isPost) => tag.Markup.Length == 0
        ? parser.Broken(tag, isPost ? "write the name of a post" : "write the path of a file")
        : new LinkTag(tag.Location, parser.Inline(tag, tag.Markup), isPost);

    // By the path inside the posts' folder, or by the bare file name.
    private static LiquidPage? Post(string name, LiquidRun run)
    {
        if (!run.Host.Collections.TryGetValue("posts", out var posts))
        {
            return null;
        }

        return posts.FirstOrDefault(p => Stem(p.Document.Path).EndsWith("/" + name, StringComparison.Ordinal))
            ?? posts.FirstOrDefault(p => p.Document.Name == System.IO.Path.GetFileName(name) || Stem(p.Document.Path) == name);
    }

    private static string Stem(string path) => path[..^System.IO.Path.GetExtension(path).Length];
}
