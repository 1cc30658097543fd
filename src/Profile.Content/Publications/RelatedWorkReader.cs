using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Finds the publications that entries name in <c>related</c>, when all publications are known.</summary>
/// <param name="papers">The publications of all files.</param>
/// <param name="files">All files, with entries that are no publications.</param>
/// <param name="isLinked">Whether the address of a publication leads to a page.</param>
/// <param name="bag">Receives keys that no other entry has.</param>
internal sealed class RelatedWorkReader(ImmutableArray<Publication> papers, BibliographyFiles files, Func<Publication, bool> isLinked, DiagnosticBag bag)
{
    private readonly ILookup<string, Publication> byKey = papers.ToLookup(p => p.CitationKey, StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> keys = new(() => [.. files.All.SelectMany(f => f.Entries).Select(e => e.Key)]);

    /// <summary>The same publications with their related works.</summary>
    public ImmutableArray<Publication> Read() => [.. papers.Select(Read)];

    private Publication Read(Publication paper)
    {
        if (paper.Entry.Field("related") is not { IsInherited: false } field)
        {
            return paper;
        }

        if (paper.Entry.Field("relatedtype") is { Value: { Length: > 0 } type } written && paper.Text("relatedstring") is null && !RelatedLine.IsKnown(type))
        {
            bag.Report(Messages.UnknownRelatedType, written.Location, type, Suggestion.For(type, RelatedLine.Types));
        }

        var works = ImmutableArray.CreateBuilder<RelatedWork>();
        foreach (var key in EntryKeys.Of(field, paper.CitationKey, bag))
        {
            var work = key == paper.CitationKey ? null
                : byKey[key].OrderByDescending(p => p.Location.Path == paper.Location.Path).ThenByDescending(p => p.IsMeantByKey).FirstOrDefault();
            if (work is not null)
            {
                works.Add(new(work, isLinked(work) ? work.Permalink : null));
            }
            else if (key == paper.CitationKey || !keys.Value.Contains(key))
            {
                bag.Report(Messages.UnknownRelatedKey, field.Location, key, Suggestion.For(key, keys.Value.Where(k => k != key).Take(1000)));
            }
        }

        return paper with { Related = works.ToImmutable() };
    }
}
