using System.Collections.Frozen;
using Profile.Content;
using Profile.Content.Routes;
using Profile.Diagrams;
using Profile.Drawing;
using Profile.Feeds;

namespace Profile.Serving;

/// <summary>The renditions of one site by path, within a memory limit.</summary>
internal sealed class RenditionSet
{
    // A sweep leaves some room, so that the next one is not due at once.
    private const double Swept = 0.75;
    private readonly Lock sweeping = new();
    private readonly Site site;
    private readonly FrozenDictionary<string, RenditionCell> cells;
    private readonly long budget;
    private long held;

    /// <param name="site">The site.</param>
    /// <param name="budget">Bytes of memory for renditions.</param>
    /// <param name="before">The renditions of the site before it, of which those with the same inputs are kept; null for the first site.</param>
    public RenditionSet(Site site, long budget, RenditionSet? before)
    {
        this.site = site;
        this.budget = budget;
        var comparison = before is null ? null : new SiteComparison(before.site, site);
        cells = PathsOf(site).ToFrozenDictionary(p => p, p => before?.Find(p)?.For(comparison!) ?? new RenditionCell(p), StringComparer.Ordinal);
        held = cells.Values.Sum(c => c.Rendition?.Size ?? 0);
    }

    public Site Site => site;

    public FrozenDictionary<string, RenditionCell> Cells => cells;

    /// <summary>True when no more renditions should be made before somebody requests them.</summary>
    public bool IsFull => Interlocked.Read(ref held) >= budget * Swept;

    /// <summary>Every path that a site answers with bytes of its own, percent-decoded.</summary>
    public static IEnumerable<string> PathsOf(Site site) =>
        site.Routes.Routes.Where(r => !r.IsRedirect && site.Shows(r)).Select(r => Permalink.ToPath(r.Permalink))
            .Concat(SiteFile.PathsOf(site))
            .Concat(DrawnPicture.PathsOf(site))
            .Concat(DiagramPage.PathsOf(site))
            .Append(PageRenderer.NotFoundPath)
            .Append(PageRenderer.SearchPath)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The cell of a percent-decoded path, or null when the site has no such path.</summary>
    public RenditionCell? Find(string path) => cells.GetValueOrDefault(path);

    /// <summary>Counts the size of a rendition in every coding; beyond the limit, those that nobody requested lately are dropped.</summary>
    public void Count(Rendition rendition)
    {
        if (Interlocked.Add(ref held, rendition.Size) > budget)
        {
            Sweep();
        }
    }

    // Second chance: renditions requested since the last sweep stay, unless dropping the rest is not enough. Only dropped sizes are subtracted, since others
    // keep counting meanwhile.
    private void Sweep()
    {
        lock (sweeping)
        {
            foreach (var usedToo in new[] { false, true })
            {
                foreach (var cell in cells.Values)
                {
                    if (!IsFull)
                    {
                        return;
                    }

                    if ((usedToo || !cell.IsUsed) && cell.Drop() is { } dropped)
                    {
                        Interlocked.Add(ref held, -dropped.Size);
                    }

                    cell.IsUsed = false;
                }
            }
        }
    }
}
