using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Sources;

namespace Profile.Content.Publications;

/// <summary>The .bib files of a site, by what they are for.</summary>
/// <param name="Listed">Those whose entries the site's own list shows.</param>
/// <param name="Others">Further ones of the site; their entries have pages and are shown where a page names the file.</param>
/// <param name="OfPosts">What single posts may cite in addition.</param>
internal sealed record BibliographyFiles(ImmutableArray<BibTeXFile> Listed, ImmutableArray<BibTeXFile> Others, ImmutableArray<BibTeXFile> OfPosts)
{
    /// <summary>Every file, those whose entries the list shows first and those of posts last.</summary>
    public ImmutableArray<BibTeXFile> All => [.. Listed, .. Others, .. OfPosts];

    /// <summary>
    /// The files whose entries are listed are those that <c>scholar.bibliography</c> names; without the setting, and if it names none, a checkout's
    /// <c>papers.bib</c>, else all.
    /// </summary>
    /// <param name="own">The site's files in order, second copies last.</param>
    /// <param name="ofPosts">Those of posts.</param>
    /// <param name="setting">The value of <c>scholar.bibliography</c>, or null.</param>
    public static BibliographyFiles Of(ImmutableArray<BibTeXFile> own, ImmutableArray<BibTeXFile> ofPosts, string? setting, ContentLayout layout)
    {
        var listed = Named(setting);
        listed = listed.Length == 0 && layout.IsAlFolio ? Named("papers.bib") : listed;
        return listed.Length == 0 ? new BibliographyFiles(own, [], ofPosts) : new BibliographyFiles([.. listed], [.. own.Except(listed)], ofPosts);

        BibTeXFile[] Named(string? pattern)
        {
            if (pattern is null)
            {
                return [];
            }

            var glob = new Glob(pattern.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) ? pattern : pattern + ".bib");
            return [.. own.Where(f => glob.Matches(f.Path[layout.BibliographyFolder.Length..]))];
        }
    }
}
