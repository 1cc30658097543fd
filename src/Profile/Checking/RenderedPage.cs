using Profile.Content.Markup;
using Profile.Serving;

namespace Profile.Checking;

/// <summary>The ids and links of a finished page as visitors get it, including the theme's part.</summary>
internal sealed class RenderedPage
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);
    private readonly List<string> links = [];

    /// <param name="path">Its percent-decoded path.</param>
    public RenderedPage(string path, string html)
    {
        Path = path;
        Html = html;
        var tags = new HtmlTagReader(html);
        while (tags.Next())
        {
            if (tags.Attribute("id") is { Length: > 0 } id && !names.Add(Decoded(id)))
            {
                repeated.Add(Decoded(id));
            }

            // HTML standard, section 7.4.6.4: the name of an anchor element is a target too.
            if (tags.Name == "a" && tags.Attribute("name") is { Length: > 0 } name)
            {
                names.Add(Decoded(name));
            }

            // An entity contains a number sign of its own.
            if (tags.Name is "a" or "area" && tags.Attribute("href") is { } href && Decoded(href) is var address && address.Contains('#'))
            {
                links.Add(address);
            }
        }
    }

    public string Path { get; }

    public string Html { get; }

    /// <summary>Every id that a link can lead to.</summary>
    public IReadOnlySet<string> Names => names;

    /// <summary>The ids that more than one element has.</summary>
    public IReadOnlySet<string> Repeated => repeated;

    /// <summary>The addresses with a fragment that the page links to.</summary>
    public IReadOnlyList<string> Links => links;

    private static string Decoded(string attribute) => System.Net.WebUtility.HtmlDecode(attribute);
}
