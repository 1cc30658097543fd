using System.Collections.Frozen;
using Profile.Content.Assets;
using Profile.Content.Routes;

namespace Profile.Content.Publications;

/// <summary>The PDFs that are also served in the folder of their publication's page (<see cref="Publication.PdfPermalink"/>).</summary>
internal static class PublicationPdfs
{
    /// <summary>The owner's files by their percent-decoded paths next to the pages; publications whose PDF does not exist are left out.</summary>
    public static FrozenDictionary<string, Asset> Of(PublicationList publications, AssetTable assets)
    {
        var pdfs = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var paper in publications.All)
        {
            if (paper.PdfPath is { } path && assets.Find(path) is { } asset)
            {
                pdfs.TryAdd(Permalink.ToPath(paper.PdfPermalink!), asset);
            }
        }

        return pdfs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
