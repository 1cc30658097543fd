using System.Net;
using System.Security.Cryptography;
using System.Text;
using Profile.Content.Markup;
using Profile.Content.Routes;

namespace Profile.Serving;

/// <summary>
/// The policy of one page, computed from its content (CSP level 3). Nothing is allowed by default; then our own files, by hash the inline styles and scripts
/// that the owner wrote, and only those hosts that the owner's pictures, frames and files use.
/// </summary>
internal static class ContentSecurityPolicy
{
    /// <summary>The header's value for a page's HTML.</summary>
    public static string For(string html) => Sources.Of(html).ToString();

    /// <summary>What the policy of a page allows beyond the site's own files.</summary>
    public static IEnumerable<Allowance> AllowancesOf(string html) => Sources.Of(html).Allowances;

    /// <summary>
    /// True when a policy lets a page show content from other hosts or embedded documents: such a page cannot require everything in it to consent to embedding
    /// (Cross-Origin-Embedder-Policy), because other hosts do not send that consent.
    /// </summary>
    public static bool Embeds(string policy) =>
        policy.Contains("://", StringComparison.Ordinal) || policy.Contains("frame-src", StringComparison.Ordinal)
        || policy.Contains("object-src", StringComparison.Ordinal);

    /// <summary>
    /// The scheme and host of an absolute address as a policy names them, or null for any other text: nothing else that an owner wrote gets into a header.
    /// </summary>
    public static string? HostOf(string address) =>
        WebAddress.Read(address) is { } url && url.IdnHost.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            ? $"{url.Scheme}://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}"
            : null;

    private sealed class Sources
    {
        private readonly SortedSet<string> styles = new(StringComparer.Ordinal);
        private readonly SortedSet<string> styleAttributes = new(StringComparer.Ordinal);
        private readonly SortedSet<string> scripts = new(StringComparer.Ordinal);
        private readonly SortedSet<string> images = new(StringComparer.Ordinal);
        private readonly SortedSet<string> media = new(StringComparer.Ordinal);
        private readonly SortedSet<string> frames = new(StringComparer.Ordinal);
        private readonly SortedSet<string> fonts = new(StringComparer.Ordinal);
        private bool hasFrames;
        private bool hasObjects;

        // Fonts are not listed separately, because their hosts are those of the style sheets.
        public IEnumerable<Allowance> Allowances =>
            from kind in new[]
                { ("frames", frames), ("images", images), ("sound or film", media), ("scripts", scripts), ("styles", styles), ("styles", styleAttributes) }
            from source in kind.Item2
            select new Allowance(kind.Item1, source);

        public static Sources Of(string html)
        {
            var sources = new Sources();
            var reader = new HtmlTagReader(html);
            while (reader.Next())
            {
                sources.Element(ref reader);
            }

            return sources;
        }

        private void Element(ref HtmlTagReader tag)
        {
            if (tag.Attribute("style") is { } style)
            {
                styleAttributes.Add(Hash(WebUtility.HtmlDecode(style)));
            }

            // A player that is loaded by a click.
            if (tag.Attribute("data-frame") is { } player)
            {
                hasFrames = true;
                Host(frames, player);
            }

            switch (tag.Name)
            {
                case "style":
                    styles.Add(Hash(tag.RawText()));
                    break;
                case "script" when tag.Attribute("src") is { } src:
                    Host(scripts, src);
                    break;
                case "script" when WebUtility.HtmlDecode(tag.Attribute("type")) is not ("application/ld+json" or "application/json"):
                    scripts.Add(Hash(tag.RawText()));
                    break;
                case "link" when tag.Attribute("rel")?.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) == true:
                    Host(styles, tag.Attribute("href"));
                    Host(fonts, tag.Attribute("href"));
                    break;
                case "img":
                    Host(images, tag.Attribute("src"));
                    SourceSet(images, tag.Attribute("srcset"));
                    break;
                case "source":
                    Host(media, tag.Attribute("src"));
                    SourceSet(images, tag.Attribute("srcset"));
                    break;
                case "video":
                    Host(media, tag.Attribute("src"));
                    Host(images, tag.Attribute("poster"));
                    break;
                case "audio" or "track":
                    Host(media, tag.Attribute("src"));
                    break;
                case "iframe":
                    hasFrames = true;
                    Host(frames, tag.Attribute("src"));
                    break;
                case "object" or "embed":
                    hasObjects = true;
                    Host(frames, tag.Attribute("data") ?? tag.Attribute("src"));
                    break;
            }
        }

        public override string ToString()
        {
            var policy = new StringBuilder("default-src 'none'");
            policy.Append("; script-src 'self'").Append(All(scripts));
            policy.Append("; style-src 'self'").Append(All(styles)).Append(styleAttributes.Count > 0 ? " 'unsafe-hashes'" : "").Append(All(styleAttributes));
            policy.Append("; img-src 'self' data:").Append(All(images));
            policy.Append("; font-src 'self'").Append(All(fonts));
            policy.Append("; connect-src 'self'; manifest-src 'self'");
            policy.Append("; media-src 'self'").Append(All(media));
            policy.Append(hasFrames || frames.Count > 0 ? "; frame-src 'self'" + All(frames) : "");
            policy.Append(hasObjects ? "; object-src 'self'" + All(frames) : "");
            return policy.Append("; form-action 'self'; base-uri 'none'; frame-ancestors 'none'").ToString();
        }

        private static string All(SortedSet<string> sources) => string.Concat(sources.Select(s => " " + s));

        private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

        private static void SourceSet(SortedSet<string> hosts, string? set)
        {
            foreach (var candidate in set?.Split(',') ?? [])
            {
                Host(hosts, candidate.Trim().Split(' ')[0]);
            }
        }

        private static void Host(SortedSet<string> hosts, string? address)
        {
            var text = WebUtility.HtmlDecode(address ?? "").Trim();
            if (HostOf(text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text) is { } host)
            {
                hosts.Add(host);
            }
        }
    }
}

/// <summary>One thing that a policy allows.</summary>
/// <param name="What">One of: frames, images, sound or film, scripts, styles.</param>
/// <param name="Source">A scheme and host, or in single quotes the hash of a script or style in the page itself.</param>
internal readonly record struct Allowance(string What, string Source);
