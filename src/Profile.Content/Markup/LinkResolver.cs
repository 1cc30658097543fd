using System.Collections.Concurrent;
using System.Collections.Immutable;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Routes;

namespace Profile.Content.Markup;

/// <summary>The result for a link: where it leads, and what to tell the owner about it.</summary>
/// <param name="Href">The address to write, or null when the link must not be published.</param>
/// <param name="Problem">The diagnostic about it, or null.</param>
/// <param name="Asset">The file of the owner's that it leads to, or null.</param>
internal readonly record struct ResolvedLink(string? Href, Message? Problem = null, Asset? Asset = null);

/// <summary>Resolves addresses in content: pages and content files to permalinks, relative ones against the page; reports those that lead nowhere.</summary>
/// <param name="prefixes">What an address from the root may begin with although addresses of this site do not (<c>baseurl</c>); empty ones are
/// ignored.</param>
internal sealed class LinkResolver(RouteTable routes, AssetTable assets, ImmutableArray<string> prefixes)
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sms", "doi", "geo", "xmpp", "matrix", "weixin", "ftp"];

    // Many broken links on a large site mean many similarity searches among many words: candidates are grouped by length, and each word is looked up once.
    private readonly ConcurrentDictionary<string, string> suggestions = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<int, string>> addresses = new(() => ByLength(Addresses(routes, assets)));
    private readonly Lazy<ILookup<int, string>> withFiles =
        new(() => ByLength(Addresses(routes, assets).Concat(routes.Routes.Where(r => r.Kind == RouteKind.Document).Select(r => "/" + r.Target))));

    private static IEnumerable<string> Addresses(RouteTable routes, AssetTable assets) =>
        routes.Routes.Select(r => Permalink.ToPath(r.Permalink)).Concat(assets.All.Select(a => "/" + a.File.Path));

    private static ILookup<int, string> ByLength(IEnumerable<string> words) => words.ToLookup(w => w.Length);

    /// <summary>The permalink of a document's own page, or null.</summary>
    public string? PermalinkOf(Documents.Document document) => routes.PermalinkOf(document.Path);

    /// <summary>The link as it appears on the page at <paramref name="permalink"/>, written in the file at <paramref name="source"/>.</summary>
    public ResolvedLink Resolve(string target, string permalink, string source)
    {
        target = target.Trim();
        if (target.Length == 0 || target[0] is '#' or '?' || target.StartsWith("//", StringComparison.Ordinal))
        {
            return new ResolvedLink(target);
        }

        if (Scheme(target) is { } scheme)
        {
            return Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) ? new ResolvedLink(target) : new ResolvedLink(null, Messages.UnpublishableLink);
        }

        var cut = target.AsSpan().IndexOfAny('?', '#');
        var path = cut < 0 ? target : target[..cut];
        var tail = cut < 0 ? "" : target[cut..];
        if (prefixes.FirstOrDefault(p => p.Length > 0 && (path == p || path.StartsWith(p + "/", StringComparison.Ordinal))) is { } prefix)
        {
            path = path.Length == prefix.Length ? "/" : path[prefix.Length..];
        }

        // The owner may mean a content file beside this one (as editors complete it) or an address.
        if (DocumentAt(path, source) is { } document)
        {
            return new ResolvedLink(document + tail);
        }

        var absolute = Absolute(path, permalink);
        if (absolute is null)
        {
            return new ResolvedLink(target, Messages.BrokenInternalLink);
        }

        var decoded = Permalink.ToPath(absolute);
        if (Canonical(decoded) is { } known)
        {
            return new ResolvedLink(known + tail, Asset: assets.Find(Permalink.ToPath(known)));
        }

        // A relative path is often meant from the root, since the page's address is one folder deeper than its file.
        if (path[0] != '/' && Canonical("/" + Permalink.ToPath(path)) is { } fromRoot)
        {
            return new ResolvedLink(fromRoot + tail, Asset: assets.Find(Permalink.ToPath(fromRoot)));
        }

        return new ResolvedLink(absolute + tail, Messages.BrokenInternalLink);
    }

    /// <summary>The end of a message about a link that leads nowhere: the most similar address or content file of this site.</summary>
    public string Suggest(string target)
    {
        var cut = target.AsSpan().IndexOfAny('?', '#');
        var path = "/" + (cut < 0 ? target : target[..cut]).TrimStart('/', '.');
        return path.Length > Suggestion.Longest ? "" : suggestions.GetOrAdd(path, Nearest);
    }

    private string Nearest(string path)
    {
        var known = Path.GetExtension(path) is ".md" or ".markdown" ? withFiles.Value : addresses.Value;
        return Suggestion.For(path, Enumerable.Range(path.Length - 5, 11).SelectMany(length => known[length]));
    }

    /// <summary>The asset that a link leads to, or null.</summary>
    public Asset? AssetAt(string href)
    {
        var cut = href.AsSpan().IndexOfAny('?', '#');
        return assets.Find(Permalink.ToPath(cut < 0 ? href : href[..cut]));
    }

    private string? Canonical(string path)
    {
        if (assets.Find(path) is { } asset)
        {
            return asset.Permalink;
        }

        return routes.FindSpelled(path)?.Permalink ?? (OwnAddress.Is(path) || OwnAddress.Is(path + "/") ? path : null);
    }

    private string? DocumentAt(string path, string source)
    {
        if (Path.GetExtension(path) is not (".md" or ".markdown" or ".html"))
        {
            return null;
        }

        var decoded = Uri.UnescapeDataString(path);
        var folder = source.LastIndexOf('/') is var slash and >= 0 ? source[..slash] : "";
        return routes.PermalinkOf(decoded.TrimStart('/')) ?? (Join(folder, decoded) is { } joined ? routes.PermalinkOf(joined) : null);
    }

    private static string? Absolute(string path, string permalink)
    {
        if (path[0] == '/')
        {
            return Encode(path);
        }

        var folder = permalink[..permalink.LastIndexOf('/')].TrimStart('/');
        return Join(folder, path) is { } joined ? Encode("/" + joined) : null;
    }

    private static string Encode(string path) =>
        string.Join('/', path.Split('/')
            .Select(s => Uri.EscapeDataString(Uri.UnescapeDataString(s)).Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%40", "@", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal)));

    // RFC 3986 section 5.2.4; null when the path climbs above the root.
    private static string? Join(string folder, string path)
    {
        var segments = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        var parts = path.Split('/');
        foreach (var part in parts)
        {
            if (part == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                segments.Add(part);
            }
        }

        return string.Join('/', segments) + (parts[^1] is "" or "." or ".." && segments.Count > 0 ? "/" : "");
    }

    private static string? Scheme(string target)
    {
        var colon = target.IndexOf(':');
        if (colon <= 0)
        {
            return null;
        }

        // Browsers drop tabs and newlines inside a scheme.
        var scheme = string.Concat(target[..colon].Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        return scheme.Length > 0 && char.IsLetter(scheme[0]) && scheme.All(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '.') ? scheme : null;
    }
}
