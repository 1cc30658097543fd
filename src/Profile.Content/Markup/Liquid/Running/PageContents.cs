using System.Collections.Concurrent;
using Profile.Liquid;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>A page's body as another page shows it.</summary>
/// <param name="Html">The body.</param>
/// <param name="IsRendered">False for the page's text without its Liquid.</param>
/// <param name="Reads">What its own Liquid read.</param>
internal sealed record PageContent(string Html, bool IsRendered, IEnumerable<LiquidRead> Reads);

/// <summary>
/// The bodies of pages that other pages show (<c>post.content</c>), each rendered once, when first requested. While one is being rendered, and when a page
/// requests itself, the result is the text without its Liquid; otherwise pages that show each other would never finish.
/// </summary>
internal sealed class PageContents(LiquidHost host)
{
    private readonly AsyncLocal<bool> isMaking = new();
    private readonly ConcurrentDictionary<string, PageContent> made = new(StringComparer.Ordinal);

    /// <summary>A page's body for another page, or for itself.</summary>
    public PageContent Of(LiquidPage page, LiquidPage asking)
    {
        var path = page.Document.Path;
        return isMaking.Value || path == asking.Document.Path ? new PageContent(Raw(page), IsRendered: false, []) : made.GetOrAdd(path, _ => Make(page));
    }

    /// <summary>A page's text without its Liquid.</summary>
    public static string Raw(LiquidPage page) => LiquidEngine.Strip(page.Document.Body);

    private PageContent Make(LiquidPage page)
    {
        isMaking.Value = true;
        try
        {
            var (html, reads) = host.Content(page);
            return new PageContent(html, IsRendered: true, reads);
        }
        finally
        {
            isMaking.Value = false;
        }
    }
}
