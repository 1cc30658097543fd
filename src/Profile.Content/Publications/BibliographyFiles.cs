using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Sources;

namespace Profile.Content.Publications;

/// <summary>The .bib files of a site, by purpose.</summary>
/// <param name="Listed">The files whose entries the site's own list shows.</param>
/// <param name="Others">Other files of the site; their entries have pages, and are listed where a page names the file.</param>
/// <param name="OfPosts">The files that single posts may cite in addition.</param>
internal sealed record BibliographyFiles(ImmutableArray<BibTeXFile> Listed, ImmutableArray<BibTeXFile> Others, ImmutableArray<BibTeXFile> OfPosts)
{
    /// <summary>All files: listed ones first, those of posts last.</summary>
    public ImmutableArray<BibTeXFile> All => [.. Listed, .. Others, .. OfPosts];

    /// <summary>
    /// The site's own list shows the files that match <c>scholar.bibliography</c>. Without the setting, or if no file matches, it shows a checkout's
    /// <c>papers.bib</c>, else all files.
    /// </summary>
    /// <param name="own">The site's files in order, second copies last.</param>
    /// <param name="ofPosts">The files of posts.</param>
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
