using System.Collections.Frozen;
using Profile.Content;
using Profile.Content.Routes;
using Profile.Diagrams;
using Profile.Drawing;
using Profile.Feeds;

namespace Profile.Serving;

/// <summary>The renditions of one site by path, within a memory limit.</summary>
internal sealed class RenditionSet(Site site, FrozenDictionary<string, RenditionCell> cells, long budget)
{
    // A sweep leaves some room, so that the next one is not due at once.
    private const double Swept = 0.75;
    private readonly Lock sweeping = new();
    private long held;

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
