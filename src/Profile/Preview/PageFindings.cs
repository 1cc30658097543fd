using System.Collections.Immutable;
using Profile.Checking;
using Profile.Commands;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;
using Profile.Pictures;
using Profile.Reloading;
using Profile.Serving;

namespace Profile.Preview;

/// <summary>A diagnostic with the line that it refers to.</summary>
internal sealed record Finding(string Place, string Severity, string Code, string Message, string? Source, string? Caret);

/// <summary>What is wrong in the files that a page was made from, and elsewhere: the first few of each, and how many there are.</summary>
internal sealed record Findings(ImmutableArray<Finding> Own, int OwnCount, ImmutableArray<Finding> Others, int OthersCount);

/// <summary>Finds what is wrong on the page that the owner is looking at.</summary>
internal sealed class PageFindings(SiteSource source, ContentOptions content, PageRenderer renderer, PictureStore pictures)
{
    /// <summary>As many as an owner is likely to read.</summary>
    private const int Most = 20;

    /// <summary>The findings for the page at a percent-decoded path; all of them count as elsewhere when the site has no such page.</summary>
    public async Task<Findings> OfAsync(string page)
    {
        if (source.Current is not { } site || FolderScanner.Scan(content.Root) is not { } scan)
        {
            return new Findings([], 0, [], 0);
        }

        var excerpt = new SourceExcerpt(scan);
        var files = new PageFiles(site, page);
        // What is found on the page belongs to it, no matter in which file it was written.
        var seen = await new PageChecks(renderer).OfPageAsync(site, page, scan, pictures.ProblemOf);
        Diagnostic[] own = [.. site.Diagnostics.Where(d => files.Contain(d.Location.Path)).Concat(seen).Distinct()];
        Diagnostic[] others = [.. site.Diagnostics.Except(own)];
        return new Findings(Shown(own, excerpt), own.Length, Shown(others, excerpt), others.Length);
    }

    private static ImmutableArray<Finding> Shown(Diagnostic[] diagnostics, SourceExcerpt excerpt) =>
        [.. diagnostics.OrderByDescending(d => d.Severity).Take(Most).Select(d => Shown(d, excerpt))];

    private static Finding Shown(Diagnostic d, SourceExcerpt excerpt)
    {
        var lines = excerpt.Of(d.Location);
        return new Finding(Printable.Of(d.Location.ToString()), d.SeverityWord, d.Code, d.Text, lines?.Line, lines?.Caret);
    }
}
