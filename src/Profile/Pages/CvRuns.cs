using System.Collections.Immutable;
using Profile.Content.Cv;

namespace Profile.Pages;

/// <summary>Entries of one type that follow one another share a list.</summary>
internal static class CvRuns
{
    public static IEnumerable<IReadOnlyList<CvEntry>> Of(ImmutableArray<CvEntry> entries)
    {
        var run = new List<CvEntry>();
        foreach (var entry in entries)
        {
            if (run.Count > 0 && Kind(run[0]) != Kind(entry))
            {
                yield return run;
                run = [];
            }

            run.Add(entry);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static (Type, CvMark?) Kind(CvEntry entry) => (entry.GetType(), (entry as CvTextEntry)?.Mark);
}
