using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Items;

namespace Profile.Content.Publications;

/// <summary>An entry that will become a publication: what must be known of it before addresses are assigned and anything is rendered.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Title">Its title as plain text; never empty.</param>
/// <param name="Date">When it was published.</param>
/// <param name="IsCitedOnly">It is in the bibliography of a post: it can be cited, but does not appear in the lists or pages of the site's own
/// publications.</param>
internal sealed record PublicationDraft(BibTeXEntry Entry, string Title, PublicationDate Date, bool IsCitedOnly)
{
    /// <summary>The address of its page.</summary>
    public string Permalink => Publication.PermalinkOf(Entry.Key);

    /// <summary>The drafts of all entries in the order of the files; if a citation key occurs twice, the first one. Problems go to the bag.</summary>
    /// <param name="files">The site's own bibliographies.</param>
    /// <param name="citedFiles">Those of posts.</param>
    public static ImmutableArray<PublicationDraft> Read(ImmutableArray<BibTeXFile> files, ImmutableArray<BibTeXFile> citedFiles, DiagnosticBag bag) =>
    [
        .. files.Select(f => (File: f, IsCitedOnly: false)).Concat(citedFiles.Select(f => (File: f, IsCitedOnly: true)))
            .SelectMany(f => f.File.Entries, (f, entry) => (Entry: entry, f.IsCitedOnly))
            .DistinctBy(e => e.Entry.Key, StringComparer.Ordinal)
            .Select(e => Guard.Read(e.Entry.Location, bag, () => Read(e.Entry, e.IsCitedOnly, bag), null))
            .OfType<PublicationDraft>(),
    ];

    // Null without a title (an error) and for entries that only serve others; an unknown type or a probably misspelt field is a warning.
    private static PublicationDraft? Read(BibTeXEntry entry, bool isCitedOnly, DiagnosticBag bag)
    {
        if (entry.Type is "xdata" or "set" or "bibnote")
        {
            return null;
        }

        if (!BibTeXVocabulary.EntryTypes.Contains(entry.Type))
        {
            bag.Report(Messages.UnknownEntryType, entry.Location, entry.Type, Suggestion.For(entry.Type, BibTeXVocabulary.EntryTypes));
        }

        FieldSpelling.Report(entry, bag);
        if (TitleField.Text(entry, "") is not { Length: > 0 } text)
        {
            bag.Report(Messages.MissingTitle, entry.Location, entry.Key, FieldSpelling.Hint(entry, "title"));
            return null;
        }

        return new PublicationDraft(entry, text, PublicationDateReader.Read(entry, bag), isCitedOnly);
    }
}
