using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% file_exists assets/pdf/cv.pdf %}</c>: shows true or false.</summary>
internal sealed class FileExistsTag(Location location, LiquidBlock path) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new FileExistsTag(tag.Location, parser.Inline(tag, tag.Markup));

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(run.Host.File(run.Text(path).Trim().TrimStart('/')) is null ? "false" : "true");
        return Flow.Next;
    }
}
