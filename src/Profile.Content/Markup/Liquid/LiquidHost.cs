using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid;

/// <summary>What Liquid can reach of a site, and what kinds of content provide to it. Every delegate must be thread-safe.</summary>
internal sealed record LiquidHost
{
    /// <summary>The site's settings: <c>site.X</c>.</summary>
    public required YamlMap Settings { get; init; }

    /// <summary>Data files by name, <c>/</c> between folders: <c>site.data.X</c>, <c>site.data.folder.X</c>.</summary>
    public IReadOnlyDictionary<string, YamlNode?> Data { get; init; } = ImmutableDictionary<string, YamlNode?>.Empty;

    /// <summary>Pages that belong to no collection: <c>site.pages</c>.</summary>
    public ImmutableArray<LiquidPage> Pages { get; init; } = [];

    /// <summary>Collections by name, in Liquid's order: posts newest first, others as Jekyll sorts them.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<LiquidPage>> Collections { get; init; } = ImmutableDictionary<string, ImmutableArray<LiquidPage>>.Empty;

    /// <summary>Paths, from the root, of the files that are served unchanged: <c>site.static_files</c>.</summary>
    public Lazy<ImmutableArray<string>> StaticFiles { get; init; } = new([]);

    /// <summary>The moment that counts as now: <c>site.time</c>, <c>'now' | date</c>.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The zone in which dates are shown.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The path under which the site is served, empty for none: <c>relative_url</c>.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Scheme and host, or null: <c>absolute_url</c>.</summary>
    public string? Url { get; init; }

    /// <summary>A file of the site's own <c>_includes</c> by its path in that folder, or null.</summary>
    public Func<string, ContentText?> Include { get; init; } = _ => null;

    /// <summary>One of the site's own layouts by its name; null when there is none, or only the theme's.</summary>
    public Func<string, Document?> Layout { get; init; } = _ => null;

    /// <summary>
    /// A content file by its path inside the content root, or null; used by <c>include_relative</c>, <c>file_exists</c> and <c>jupyter_notebook</c>.
    /// </summary>
    public Func<string, ContentText?> File { get; init; } = _ => null;

    /// <summary>The address of a content file (page, post or asset) by its path inside the content root, or null; used by <c>link</c>.</summary>
    public Func<string, string?> Permalink { get; init; } = _ => null;

    /// <summary>HTML of <c>{% bibliography arguments %}</c>; Liquid in the arguments has already run.</summary>
    public LiquidReference Bibliography { get; init; } = (_, _, _, _) => "";

    /// <summary>HTML of the controls that narrow a list of publications (<c>bib_search</c>).</summary>
    public LiquidReference BibliographyFilter { get; init; } = (_, _, _, _) => "";

    /// <summary>HTML of <c>{% cite arguments %}</c>.</summary>
    public LiquidReference Cite { get; init; } = (_, _, _, _) => "";

    /// <summary>Whether Liquid in Markdown's code runs, as in Jekyll; in the native layout it is shown as written.</summary>
    public bool RunsCode { get; init; } = true;

    /// <summary>HTML of <c>{% reference arguments %}</c>.</summary>
    public LiquidReference Reference { get; init; } = (_, _, _, _) => "";

    /// <summary>A link to the page of an entry (<c>{% cite_details %}</c>).</summary>
    public LiquidReference CiteDetails { get; init; } = (_, _, _, _) => "";

    /// <summary>How many entries a query finds (<c>{% bibliography_count %}</c>).</summary>
    public LiquidReference BibliographyCount { get; init; } = (_, _, _, _) => "";

    /// <summary>Receives what each run has read.</summary>
    public Action<IEnumerable<LiquidRead>> Noted { get; init; } = _ => { };

    /// <summary>Identifies the current version of a part of the site: two runs that read the same versions show the same.</summary>
    public Func<LiquidRead, string> VersionOf { get; init; } = _ => "";

    /// <summary>Renders Markdown text as HTML blocks: <c>markdownify</c>, <c>details</c>, <c>tab</c>.</summary>
    public required Func<string, string> Markdownify { get; init; }

    /// <summary>
    /// The rendered body of another page, and what its Liquid read: <c>post.content</c>, requested at most once for each page. It may run Liquid itself,
    /// which then sees the contents of pages as source text; so it must not wait for a rendering that itself requests contents.
    /// </summary>
    public Func<LiquidPage, (string Html, IEnumerable<LiquidRead> Reads)> Content { get; init; } = page => (page.Document.Body, []);
}

/// <summary>Makes HTML from a bibliography tag's arguments.</summary>
/// <param name="arguments">As written, after Liquid has run.</param>
/// <param name="page">The page that contains the tag.</param>
/// <param name="at">The position of the tag.</param>
/// <param name="bag">Receives the diagnostics of the text that contains the tag, which are remembered with what it shows.</param>
internal delegate string LiquidReference(string arguments, LiquidPage page, Location at, DiagnosticBag bag);
