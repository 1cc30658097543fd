using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Routes;
using Profile.Content.Settings;

namespace Profile.Content.Loading;

/// <summary>
/// Posts published elsewhere that <c>external_sources</c> lists individually (docs/reference/al-folio.md, 5.3): they appear in the blog and link there. Sources
/// that are feeds would have to be fetched, which this server never does; they are reported.
/// </summary>
internal static class ExternalPosts
{
    private static readonly Schema Source = new("an external source",
        Schema.Text("name", "Its name."),
        Schema.Text("rss_url", "A feed; it is not fetched."),
        Schema.List("posts", "Posts, each with url and published_date."),
        Schema.Texts("categories", "Categories of its posts."),
        Schema.Texts("tags", "Tags of its posts."));

    private static readonly Schema Post = new("an external post",
        Schema.Text("url", "Where it is.", required: true),
        Schema.Text("title", "Its title; made from its address when absent."),
        Schema.Text("published_date", "When it was published.", required: true));

    /// <summary>One document for each post listed in the settings.</summary>
    /// <param name="taken">The paths of the site's own documents.</param>
    public static IEnumerable<Document> Read(SiteSettings settings, IEnumerable<string> taken, DiagnosticBag bag)
    {
        var paths = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (var source in settings.ExternalSources.Select(m => new Fields(m, Source, bag)))
        {
            if (source.Has("rss_url"))
            {
                bag.Report(Messages.ExternalFeed, source.LocationOf("rss_url"), source.Text("rss_url")!);
            }

            var shared = source.Map.Entries.Where(e => e.Key is "categories" or "tags").ToImmutableArray();
            foreach (var post in source.List("posts").OfType<YamlMap>().Select(m => new Fields(m, Post, bag)))
            {
                if (post.RequiredText("url") is { } url && post.RequiredText("published_date") is { } date)
                {
                    yield return Document(url, date, post.Text("title") ?? TitleOf(url), shared, post.Map.Location, paths);
                }
            }
        }
    }

    private static Document Document(string url, string date, string title, ImmutableArray<YamlEntry> shared, Location at, HashSet<string> paths)
    {
        YamlEntry Entry(string key, string value) => new(key, new YamlScalar(value, IsPlain: false, at), at);
        ImmutableArray<YamlEntry> entries = [Entry("title", title), Entry("date", date), Entry("redirect", url), .. shared];
        var name = $"{date.Split(' ', 'T')[0]}-{Permalink.Slug(title)}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{url}\n{date}\n{title}")));
        // One text may be published in two places on one day, and the owner may have a file of that name; but a path must identify one document.
        var path = Enumerable.Range(2, paths.Count + 1).Select(n => $"_posts/external/{name}-{n}.md").Prepend($"_posts/external/{name}.md").First(paths.Add);
        return new Document(path, "posts", new YamlMap(entries, at), HasFrontMatter: true, "", 1, hash);
    }

    // The last segment of an address is usually the title with hyphens.
    private static string TitleOf(string url)
    {
        var last = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Segments[^1].Trim('/') : url;
        var words = Uri.UnescapeDataString(last).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? address?.Host ?? url : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
