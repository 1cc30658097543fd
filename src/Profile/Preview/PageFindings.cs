using System.Collections.Immutable;
using Profile.Commands;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;
using Profile.Reloading;

namespace Profile.Preview;

/// <summary>A diagnostic with the line that it is about.</summary>
internal sealed record Finding(string Place, string Severity, string Code, string Message, string? Source, string? Caret);

/// <summary>What is wrong in the files that a page was made from, and elsewhere; of each the first ones, with the number of all.</summary>
internal sealed record Findings(ImmutableArray<Finding> Own, int OwnCount, ImmutableArray<Finding> Others, int OthersCount);

/// <summary>Says what is wrong on the page that the owner looks at.</summary>
internal sealed class PageFindings(SiteSource source, ContentOptions content)
{
    /// <summary>As many as one reads.</summary>
    private const int Most = 20;

    /// <summary>The findings for the page at a percent-decoded path; all are elsewhere when the site has no such page.</summary>
    public Findings Of(string page)
    {
        if (source.Current is not { } site || FolderScanner.Scan(content.Root) is not { } scan)
        {
            return new Findings([], 0, [], 0);
        }

        var excerpt = new SourceExcerpt(scan);
        var files = new PageFiles(site, page);
        var (own, others) = (site.Diagnostics.Where(d => files.Contain(d.Location.Path)).ToArray(), site.Diagnostics.Where(d => !files.Contain(d.Location.Path)).ToArray());
        return new Findings(Shown(own, excerpt), own.Length, Shown(others, excerpt), others.Length);
    }

    private static ImmutableArray<Finding> Shown(Diagnostic[] diagnostics, SourceExcerpt excerpt) =>
        [.. diagnostics.OrderByDescending(d => d.Severity).Take(Most).Select(d => Shown(d, excerpt))];

    private static Finding Shown(Diagnostic d, SourceExcerpt excerpt)
    {
        var lines = excerpt.Of(d.Location);
        return new Finding(Printable.Of(d.Location.ToString()), d.Severity == Severity.Error ? "error" : "warning", d.Code, d.Text, lines?.Line, lines?.Caret);
    }
}
