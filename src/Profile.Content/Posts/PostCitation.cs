using System.Globalization;
using Profile.Content.Routes;
using Profile.Content.Settings;

namespace Profile.Content.Posts;

/// <summary>How to cite a post (<c>citation: true</c>, docs/reference/al-folio.md, 5.3): in words, and as BibTeX.</summary>
internal sealed record PostCitation(string Text, string BibTeX)
{
    /// <summary>The citation of a post by the owner of the site. If the site has no public address, the citation has none either.</summary>
    public static PostCitation Of(Post post, SiteSettings settings)
    {
        var (first, last) = (settings.Owner.First.FirstOrDefault() ?? "", settings.Owner.Last.FirstOrDefault() ?? "");
        var author = string.Join(", ", new[] { last, $"{first} {settings.Owner.Middle}".Trim() }.Where(n => n.Length > 0));
        var date = post.Date.FirstMoment;
        var month = date.ToString("MMM", CultureInfo.InvariantCulture);
        var site = settings.Title == settings.Owner.Display ? null : settings.Title;
        var text = string.Join(' ',
            new[] { $"{author} ({month} {date.Year}).", $"{post.Title}.", site is null ? null : $"{site}.", settings.Url is null ? null : $"{settings.Root}." }
            .Where(p => p is not null));
        var fields = new (string Name, string? Value)[]
        {
            ("title", post.Title), ("author", author), ("journal", site), ("year", $"{date.Year}"), ("month", month),
            ("url", settings.Url is null || post.Permalink is null ? null : settings.Root + post.Permalink),
        };
        return new PostCitation(text, string.Concat(
            $"@article{{{Permalink.Slug(last)}{date.Year}{Permalink.Slug(post.Title)}",
            string.Concat(fields.Where(f => f.Value is not null).Select(f => $",\n  {f.Name} = {{{f.Value}}}")),
            "\n}"));
    }
}
