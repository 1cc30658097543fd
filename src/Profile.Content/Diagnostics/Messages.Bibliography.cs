namespace Profile.Content.Diagnostics;

// 401–419: the BibTeX text. 420–439: a publication's fields. 440–449: queries in bibliography tags.
internal static partial class Messages
{
    public static readonly Message IrregularNames = new("PRF420", Severity.Warning,
        "The names in '{0}' of '{1}' are separated by '{2}'",
        "BibTeX separates names with the word and: Lovelace, Ada and Babbage, Charles. We guessed where one name ends; check the page.");

    public static readonly Message MissingTitle = new("PRF421", Severity.Error,
        "The entry '{0}' has no title and is left out{1}",
        "Add title = {…} to the entry.");

    public static readonly Message MissingYear = new("PRF422", Severity.Warning,
        "The entry '{0}' has no year{1}",
        "Add year = {2024} to the entry. Until then it is at the end of the list, without a year.");

    public static readonly Message ImpossibleYear = new("PRF423", Severity.Warning,
        "'{0}' is not a year or date; '{1}' shows it as it was written",
        "A year is a number of four digits, or words such as in press and to appear; a date is 2020-05-17. Entries without a year follow those with one.");

    public static readonly Message UnknownMonth = new("PRF424", Severity.Warning,
        "'{0}' is not a month; '{1}' shows it as it was written",
        "Write month = jan, an English month's name, a number from 1 to 12, or a season.");

    public static readonly Message ImpossibleDay = new("PRF435", Severity.Warning,
        "'{0}' is not a day of its month; '{1}' shows it as it was written",
        "Write day = 5, or a range such as day = {5--7}. A month has 28 to 31 days.");

    public static readonly Message NoDate = new("PRF432", Severity.Warning,
        "'{0}' in '{1}' of '{2}' is not a date",
        "Write a date as 2020-05-17, 2020-05 or 2020, and a range as 2020-05-17/2020-05-19.");

    public static readonly Message UnknownEntryType = new("PRF425", Severity.Warning,
        "'@{0}' is not a type of entry{1}",
        "Usual types are @article, @inproceedings, @incollection, @book, @phdthesis, @techreport and @misc. The entry is shown like @misc.");

    public static readonly Message MisspeltField = new("PRF426", Severity.Warning,
        "'{0}' is not a field that we know; did you mean '{1}'?",
        "A field of your own is allowed, but this one looks misspelt, and its value is not shown.");

    public static readonly Message UnsafeLink = new("PRF427", Severity.Warning,
        "'{1}' in '{0}' is not an address that can be linked to",
        "Write an address that begins with https://, or the name of a file. The link is left out.");

    public static readonly Message UnknownCommand = new("PRF429", Severity.Warning,
        "'{0}' of '{1}' has the command '\\{2}', which is not known here",
        "Commands of LaTeX and of the packages that exporters use are known. Any other is shown by its name, followed by the text in its braces.");

    public static readonly Message SharedPublicationPage = new("PRF430", Severity.Warning,
        "'{0}' has no page of its own, since its address would be that of '{1}'",
        "In addresses the characters / \\ ? # % become hyphens. Give one of the two another key. The lists show both.");

    public static readonly Message KeyOfAnotherFile = new("PRF431", Severity.Warning,
        "The citation key '{0}' refers to the entry in {1}, line {2}, which is different; this one is shown only where a page names its file",
        "Give each entry a key of its own, or delete one of the two. Citations and the page below /publications/ show the entry that this message names.");

    public static readonly Message UnknownRelatedKey = new("PRF433", Severity.Warning,
        "'{0}' in 'related' is not the key of another entry{1}",
        "related names the keys of other entries, in any .bib file of the site, with commas between them. This one is left out.");

    public static readonly Message UnknownRelatedType = new("PRF434", Severity.Warning,
        "'{0}' is not a relatedtype that we know{1}",
        "The types are those of biblatex, such as translationof, reprintfrom and multivolume. For other words write relatedstring = {excerpt in}.");

    public static readonly Message UnknownCitationKey = new("PRF443", Severity.Warning,
        "cites '{0}', which no bibliography has{1}",
        "The key must be in a .bib file, written the same way. Until then, readers see '(missing reference)' in its place.");

}
