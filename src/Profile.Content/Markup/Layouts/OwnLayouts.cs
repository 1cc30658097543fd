using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Markup.Liquid;

namespace Profile.Content.Markup.Layouts;

/// <summary>A body inside its site's own layouts.</summary>
/// <param name="Html">The output of the outermost layout.</param>
/// <param name="Frame">The theme's layout that the outermost own layout names, in which the page is shown; empty when it names none.</param>
/// <param name="Layout">Where the outermost own layout begins; null for a body without own layouts that brings its own heading into a frame without
/// one.</param>
internal sealed record LaidOutBody(string Html, string Frame, Location? Layout)
{
    /// <summary>The comment in the HTML that precedes the body.</summary>
    public const string Start = "profile:body";

    /// <summary>The comment in the HTML that follows the body.</summary>
    public const string End = "/profile:body";
}

/// <summary>
/// Runs a site's own layouts around a body as Jekyll does, innermost first, up to one of the theme's layouts (decision 0010): a layout that the theme never had
/// is content, not just looks.
/// </summary>
/// <param name="liquid">Runs a layout's text.</param>
/// <param name="find">Returns an own layout by its name; null when the site has none or only the theme's.</param>
internal sealed class OwnLayouts(LiquidRenderer liquid, Func<string, Document?> find)
{
    /// <summary>The key of a page, and of a layout, that names the layout around it.</summary>
    public const string Key = "layout";

    // Our pages already show what these layouts show.
    private static readonly FrozenSet<string> Theme = new[]
    {
        "default", "page", "post", "none", "null", "compress", "cv", "bib", "course", "book-review", "book-shelf", "distill",
    }.ToFrozenSet(StringComparer.Ordinal);

    // This frame shows no title, so a page in it has its own heading.
    private const string Bare = "default";

    private static bool IsBare(Document document, string html) =>
        Written(document.FrontMatter) == Bare && html.Contains("<h1", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a document's page may be more than its body in one of the theme's layouts.</summary>
    public static bool MayApply(Document document) => Next(document.FrontMatter) is not null;

    /// <summary>
    /// The body inside its own layouts; null when it has none, or when one of them has an error, so that the page is shown in our layout.
    /// </summary>
    /// <param name="html">The body after Liquid and Markdown.</param>
    /// <param name="source">The document's own source.</param>
    /// <param name="rendering">Receives diagnostics and what was read.</param>
    public LaidOutBody? Run(string html, LiquidSource source, BodyRendering rendering)
    {
        if (Chain(source.Page.Document, rendering) is not { Length: > 0 } chain)
        {
            return IsBare(source.Page.Document, html) ? new LaidOutBody(html, Bare, null) : null;
        }

        html = $"<!--{LaidOutBody.Start}-->{html}<!--{LaidOutBody.End}-->";
        var data = ImmutableArray<YamlEntry>.Empty;
        foreach (var layout in chain)
        {
            // Keys of an inner layout take precedence over those of an outer one.
            data = [.. data, .. layout.FrontMatter.Entries.Where(e => data.All(d => d.Key != e.Key))];
            var found = new DiagnosticBag();
            html = liquid.Render(
                source with
                {
                    Text = layout.Body,
                    Path = layout.Path,
                    FirstLine = layout.BodyLine,
                    Layout = new LayoutSource(html, new YamlMap(data, layout.Location)),
                },
                found,
                out var reads);
            rendering.Reads.UnionWith(reads);
            var problems = found.Freeze();
            rendering.Bag.Report(problems);
            if (HtmlBounds.Problem(html) is { } bound)
            {
                rendering.Bag.Report(bound, new Location(layout.Path, layout.BodyLine), MarkupLimits.HtmlElements);
                return null;
            }

            if (problems.Any(p => p.Severity == Severity.Error))
            {
                return null;
            }
        }

        return new LaidOutBody(html, Written(chain[^1].FrontMatter) ?? "", new Location(chain[^1].Path, chain[^1].BodyLine));
    }

    // The own layouts around a document, innermost first.
    private Document[] Chain(Document document, BodyRendering rendering)
    {
        var chain = new List<Document>();
        for (var name = Next(document.FrontMatter); name is not null; name = Next(chain[^1].FrontMatter))
        {
            rendering.Reads.Add(new LayoutRead(name));
            if (find(name) is not { } layout)
            {
                break;
            }

            if (chain.Any(known => known.Path == layout.Path) || chain.Count == MarkupLimits.Layouts)
            {
                rendering.Bag.Report(Messages.CircularLayout, chain[^1].FrontMatter.Entry(Key)!.Location, name);
                return [];
            }

            chain.Add(layout);
        }

        return [.. chain];
    }

    private static string? Next(YamlMap frontMatter) => Written(frontMatter) is { } name && !Theme.Contains(name) ? name : null;

    private static string? Written(YamlMap frontMatter) => frontMatter[Key] is YamlScalar { IsNull: false } name ? name.Text : null;
}
