namespace Profile.BibTeX;

/// <summary>The messages of the bibliography reader.</summary>
public static class BibTeXMessages
{
    public static readonly Message BrokenEntry = new("PRF401", Severity.Error,
        "'{0}' cannot be read and is left out: {1}",
        "Usually a closing brace or quotation mark is missing in this entry or @string. Compare each { with its }; the entries after it are read as usual.");

    public static readonly Message MissingOpeningBrace = new("PRF402", Severity.Error,
        "This looks like an entry, but there is no '{{' after '@{0}'",
        "An entry is written @article{key, title = {…}, … }. Without the opening brace it is taken for a comment and not shown.");

    public static readonly Message MissingClosingBrace = new("PRF403", Severity.Warning,
        "The entry '{0}' has no closing brace; it ends at the next entry or at the end of the file",
        "Put a } on a line of its own after the last field of the entry.");

    public static readonly Message MissingKey = new("PRF404", Severity.Warning,
        "This @{0} has no citation key",
        "Write a key after the opening brace, as in @article{lovelace1843, …; links and {% cite %} use it.");

    public static readonly Message DuplicateKey = new("PRF405", Severity.Warning,
        "The citation key '{0}' is already used on line {1}; both entries are shown, and links lead to the first",
        "Give each entry a key of its own, or delete one of the two. A citation refers to the first entry, and only that one has a page.");

    public static readonly Message DuplicateField = new("PRF406", Severity.Warning,
        "The field '{0}' is in '{1}' twice; the last one counts",
        "Delete one of the two.");

    public static readonly Message MissingComma = new("PRF407", Severity.Warning,
        "There is no comma after '{0}'",
        "Fields are separated by commas: title = {…}, year = {2024}.");

    public static readonly Message UnknownAbbreviation = new("PRF408", Severity.Warning,
        "'{0}' is not defined by any @string{1}",
        "A value without braces is an abbreviation. Define it with @string{name = {text}}, or put the text in braces. The word is shown as it is.");

    public static readonly Message CyclicAbbreviation = new("PRF409", Severity.Warning,
        "The abbreviation '{0}' refers to itself, or leads through too many others",
        "An @string may use others, but not itself, directly or through them; a chain of them may be 100 long at most. The word is shown as it is.");

    public static readonly Message AbbreviationsTooLong = new("PRF410", Severity.Warning,
        "The @string abbreviations of this file grow too long; some are not expanded",
        "An abbreviation that uses others, which use others again, grows quickly. Use shorter ones.");

    public static readonly Message EntryEndsEarly = new("PRF411", Severity.Warning,
        "'{1}' comes after the end of the entry '{0}' and is not read",
        "There is one closing brace too many before it: count the braces of the field above.");

    public static readonly Message FieldWithoutValue = new("PRF412", Severity.Warning,
        "The field '{0}' has no value",
        "A field is written name = {value}.");

    public static readonly Message UnbracedValue = new("PRF413", Severity.Warning,
        "The value of '{0}' is not in braces",
        "Only a number or a single abbreviation needs no braces: write name = {several words}.");

    public static readonly Message UnknownCrossReference = new("PRF414", Severity.Warning,
        "No entry has the citation key '{0}'{1}",
        "crossref and xdata name the key of another entry in the same file, whose fields this entry inherits; entryset names the members of a set.");

    public static readonly Message CyclicCrossReference = new("PRF415", Severity.Warning,
        "The reference to '{0}' is circular, or leads through too many entries",
        "An entry may inherit from another, but not from itself, directly or through others; a chain of references may be ten long at most.");

    public static readonly Message TooManyReferredEntries = new("PRF416", Severity.Warning,
        "'{0}' of '{1}' names more than {2} entries; the others are left out",
        "Collect the fields of several of these entries in one @xdata entry, and name that; or name fewer related entries.");

    public static readonly Message TooManyFields = new("PRF428", Severity.Warning,
        "'{0}' has more than {1} fields; the others are left out",
        "Entries rarely have more than thirty fields. Look for a closing brace that is missing at the end of an entry.");

    public static readonly Message BadQuery = new("PRF440", Severity.Error,
        "The bibliography query '{0}' cannot be read: {1}",
        "A query is written @*[year=2024], with = != ^= ~= between a field and a value, and && between conditions. Nothing is listed until it is corrected.");

    public static readonly Message BadQueryOption = new("PRF441", Severity.Warning,
        "A bibliography tag does not understand '{0}'{1}",
        "It takes --file NAME, --query QUERY, --group_by year, --group_order descending, --sort_by FIELD, --order descending, --cited, --cited_in_order, "
            + "--remove_duplicates, --max N and --offset N.");

    public static readonly Message UnknownBibliographyFile = new("PRF442", Severity.Warning,
        "There is no bibliography file '{0}'{1}",
        "--file names a .bib file of the bibliography folder, with or without .bib.");

    public static readonly Message UnreadQuery = new("PRF444", Severity.Warning,
        "The bibliography query '{0}' goes on with '{1}', which selects nothing",
        "Conditions are in brackets right after a type: @*[year=2024 && title], @book[year=2023]. An entry is listed if any of the selectors matches it.");
}
