using System.Collections.Concurrent;
using Profile.Liquid;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>
/// The bodies of pages that other pages show (<c>post.content</c>), each made once, when it is first asked for. While one is being made, and when a
/// page asks for itself, the answer is the text without its Liquid: else pages that show each other would never end.
/// </summary>
internal sealed class PageContents(LiquidHost host)
{
    private readonly AsyncLocal<bool> isMaking = new();
    private readonly ConcurrentDictionary<string, string> made = new(StringComparer.Ordinal);

    /// <summary>A page's body for another page, or for itself.</summary>
    public string Of(LiquidPage page, LiquidPage asking)
    {
        var path = page.Document.Path;
        return isMaking.Value || path == asking.Document.Path ? Raw(page) : made.GetOrAdd(path, _ => Make(page));
    }

    /// <summary>A page's text without its Liquid.</summary>
    public static string Raw(LiquidPage page) => LiquidEngine.Strip(page.Document.Body);

    private string Make(LiquidPage page)
    {
        isMaking.Value = true;
        try
        {
            return host.Content(page);
        }
        finally
        {
            isMaking.Value = false;
        }
    }
}
