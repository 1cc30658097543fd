using System.Text.RegularExpressions;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Includes;
using Profile.Liquid.Filters;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>
/// <c>{% al_marimo_embed src="https://…" caption="…" %}</c>: a notebook of another site in a box that loads it on a click, or one of this site in a frame
/// (docs/reference/al-folio-v1.md, 6).
/// </summary>
internal sealed partial class MarimoTag(Location location, IReadOnlyDictionary<string, LiquidBlock> parameters) : LiquidNode(location)
{
    public static LiquidNode? Read(TagText tag, TemplateParser parser)
    {
        var parameters = new Dictionary<string, LiquidBlock>(StringComparer.Ordinal);
        foreach (Match match in Parameter().Matches(tag.Markup))
        {
            var value = match.Groups[2].Value;
            // Only the address is a variable when it has no quotation marks; other values, such as 600px, are texts.
            parameters[match.Groups[1].Value] = value is ['"' or '\'', ..] ? parser.Inline(tag, value[1..^1])
                : parser.Inline(tag, match.Groups[1].Value == "src" ? $"{{{{ {value} }}}}" : value);
        }

        return parameters.ContainsKey("src") ? new MarimoTag(tag.Location, parameters) : null;
    }

    protected override Flow Execute(LiquidRun run)
    {
        if (Text("src", run) is not { Length: > 0 } source)
        {
            return Flow.Next;
        }

        var query = $"embed={Text("embed", run) ?? "true"}&mode={Text("mode", run) ?? "read"}";
        var address = $"{source}{(source.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
        var isElsewhere = source.Contains("://", StringComparison.Ordinal);
        var href = HtmlFilters.Escape(isElsewhere ? address : SiteFilters.Relative(address, run));
        var caption = Text("caption", run);
        var title = Text("title", run) ?? caption;
        var frame = isElsewhere
            ? VideoInclude.Box(source, href, title, null)
            : $"<iframe src=\"{href}\" title=\"{HtmlFilters.Escape(title ?? "marimo")}\" loading=\"lazy\"></iframe>";
        run.Output.Append($"\n<figure>{frame}{(caption is null ? "" : $"<figcaption class=\"caption\">{caption}</figcaption>")}</figure>\n");
        return Flow.Next;
    }

    private string? Text(string name, LiquidRun run) => parameters.GetValueOrDefault(name) is { } value ? run.Text(value).Trim() : null;

    [GeneratedRegex("""([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"']+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
