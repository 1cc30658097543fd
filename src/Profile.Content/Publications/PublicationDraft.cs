using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content.Publications;

/// <summary>An entry that will become a publication: what must be known of it before addresses are assigned and anything is rendered.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Title">Its title as plain text; never empty.</param>
/// <param name="Date">When it was published.</param>
/// <param name="Role">What its file is used for.</param>
/// <param name="IsMeantByKey">Whether its citation key refers to it, rather than to another entry with the same key.</param>
internal sealed record PublicationDraft(BibTeXEntry Entry, string Title, PublicationDate Date, BibliographyRole Role, bool IsMeantByKey = true)
{
    /// <summary>The address of its page.</summary>
    public string Permalink => Publication.PermalinkOf(Entry.Key);

    /// <summary>Whether it gets a page, unless something else claims the address.</summary>
    public bool MayHavePage => IsMeantByKey && Role != BibliographyRole.OfPost;

    /// <summary>
    /// The drafts of all entries, in the order of the files. A citation key that occurs more than once refers to the first entry; an entry with the same key in
    /// another of the site's files is reported, unless the two are equal. Problems go to the bag.
    /// </summary>
    public static ImmutableArray<PublicationDraft> Read(BibliographyFiles files, DiagnosticBag bag)
    {
        var drafts = ImmutableArray.CreateBuilder<PublicationDraft>();
        var meant = new Dictionary<string, PublicationDraft>(StringComparer.Ordinal);
        foreach (var (role, of) in new[]
            { (BibliographyRole.Listed, files.Listed), (BibliographyRole.Other, files.Others), (BibliographyRole.OfPost, files.OfPosts) })
        {
            foreach (var entry in of.SelectMany(f => f.Entries))
            {
                if (Guard.Read(entry.Location, bag, () => Read(entry, role, bag), null) is not { } draft)
                {
                    continue;
                }

                if (!meant.TryAdd(entry.Key, draft))
                {
                    draft = draft with { IsMeantByKey = false };
                    ReportOther(draft, meant[entry.Key].Entry, bag);
                }

                drafts.Add(draft);
            }
        }

        return drafts.ToImmutable();
    }

    // Duplicates within one file are reported when it is read, and a second copy of a file is reported as a whole.
    private static void ReportOther(PublicationDraft draft, BibTeXEntry meant, DiagnosticBag bag)
    {
        var (path, first) = (draft.Entry.Location.Path, meant.Location);
        var isCopy = ConflictCopy.OriginalOf(Path.GetFileNameWithoutExtension(path)) == Path.GetFileNameWithoutExtension(first.Path);
        if (draft.Role != BibliographyRole.OfPost && path != first.Path && !isCopy && BibTeXWriter.Write(draft.Entry, []) != BibTeXWriter.Write(meant, []))
        {
            bag.Report(Messages.KeyOfAnotherFile, draft.Entry.Location, draft.Entry.Key, first.Path, first.Line);
        }
    }

    // Null without a title (an error) and for entries that only serve others; an unknown type or a probably misspelt field is a warning.
    private static PublicationDraft? Read(BibTeXEntry entry, BibliographyRole role, DiagnosticBag bag)
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

        return new PublicationDraft(entry, text, PublicationDateReader.Read(entry, bag), role);
    }
}
