using System.Net;
using Profile.Content.Assets;
using Profile.Content.Markup;
using Profile.Content.Routes;
using Profile.Serving;

namespace Profile.Pictures;

/// <summary>The smaller forms of pictures that a page refers to.</summary>
internal static class PictureAddresses
{
    private static readonly char[] Ends = [' ', ',', '\t', '\n'];

    /// <summary>Each form once, in the order of the page.</summary>
    public static IEnumerable<PictureVariant> In(string html, AssetTable assets)
    {
        if (!html.Contains(PictureVariant.Prefix, StringComparison.Ordinal))
        {
            return [];
        }

        var addresses = new List<string>();
        var tags = new HtmlTagReader(html);
        while (tags.Next())
        {
            if (tags.Name == "img" && tags.Attribute("srcset") is { } set)
            {
                addresses.AddRange(WebUtility.HtmlDecode(set).Split(Ends).Where(part => part.StartsWith(PictureVariant.Prefix, StringComparison.Ordinal)));
            }
        }

        return addresses.Distinct(StringComparer.Ordinal).Select(a => PictureVariant.Find(assets, Permalink.ToPath(a))).OfType<PictureVariant>();
    }
}
