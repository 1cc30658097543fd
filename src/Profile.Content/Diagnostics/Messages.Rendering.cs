namespace Profile.Content.Diagnostics;

// PRF346 to PRF360: formulas, code and diagrams in a text.
internal static partial class Messages
{
    public static readonly Message FormulaFails = new("PRF346", Severity.Warning,
        "the formula '{0}' is shown as its source: {1}",
        "The TeX has a mistake, such as a missing brace or a command that is not known. Commands of your own go under math: macros: in the site settings.");

    public static readonly Message FormulaTooLong = new("PRF347", Severity.Warning,
        "the formula that starts with '{0}' is shown as its source: it has {1} characters, and at most {2} are rendered",
        "A dollar sign or \\begin may lack its end. A formula that is meant to be this long can be split into several.");

    public static readonly Message FormulaTooCostly = new("PRF348", Severity.Warning,
        "the formula '{0}' is shown as its source: it takes too many steps",
        "A macro may call itself, or the formula nests too deeply. Check its \\def and \\newcommand.");

    public static readonly Message UnknownLabel = new("PRF349", Severity.Warning,
        "refers to the equation '{0}', which has no number on this page{1}",
        "\\ref and \\eqref find a \\label in a numbered equation of the same page: one with \\tag, or in \\begin{{equation}} or \\begin{{align}}.");

    public static readonly Message DuplicateLabel = new("PRF350", Severity.Warning,
        "the label '{0}' is on two equations; references lead to the first",
        "Give each equation of a page a label of its own.");

    public static readonly Message BadMacro = new("PRF351", Severity.Warning,
        "the macro '{0}' is left out: a macro is a name of letters, with TeX in quotes, or with a list of TeX and the number of its arguments",
        "Write R: '\\mathbb{{R}}', or norm: ['\\lVert #1 \\rVert', 1], under math: macros: in the site settings.");

    public static readonly Message CodeTooLong = new("PRF352", Severity.Warning,
        "the code that starts with '{0}' is shown without colours: it has {1} characters, and at most {2} are coloured",
        "A long listing is better as a file of its own, with a link to it.");

    public static readonly Message CodeTooCostly = new("PRF353", Severity.Warning,
        "the code that starts with '{0}' is shown without colours: reading it took too long",
        "A line of the code is unusually hard to read for the language's grammar. Choose another language for the block, or text.");

    public static readonly Message TooManyFormulas = new("PRF354", Severity.Warning,
        "has more than {0} formulas; the others are shown as their source",
        "Split the text into several pages; it will be easier to read, too.");

    public static readonly Message TooManyCostlyFormulas = new("PRF355", Severity.Warning,
        "{0} formulas before this one take too many steps; this one and all that follow are shown as their source",
        "Correct or remove the formulas reported before this one; the others will then be rendered.");

    public static readonly Message DiagramNotJson = new("PRF357", Severity.Warning,
        "this block of {0} is shown as its source: line {1} of it is not JSON",
        "Names and texts of JSON are in double quotes, nothing follows the last value of a list, and there are no comments.");

    public static readonly Message UnreadGeoJson = new("PRF358", Severity.Warning,
        "this block of geojson is shown as its source: it has no positions that can be drawn, or more than {0}",
        "Compare it with an export of geojson.io: a FeatureCollection whose features have a geometry with coordinates.");

    public static readonly Message TooManyDiagrams = new("PRF359", Severity.Warning,
        "has more than {0} diagrams; the others are shown as their source",
        "Split the text into several pages; it will be easier to read, too.");
}
