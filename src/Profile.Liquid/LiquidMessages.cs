namespace Profile.Liquid;

// PRF320–329: Liquid syntax. 330–339: what it refers to. 340–349: its limits.

/// <summary>The engine's messages about a template.</summary>
public static class LiquidMessages
{
    public static readonly Message UnknownLiquidTag = new("PRF320", Severity.Warning,
        "'{{% {0} %}}' is not a tag that is known here and is left out{1}",
        "Tags of Ruby plugins do not run here. The text between an unknown tag and its end tag is kept. "
        + "Write {% raw %} around Liquid that is meant to be shown.");

    public static readonly Message UnclosedLiquidTag = new("PRF321", Severity.Warning,
        "'{{% {0} %}}' has no '{{% end{0} %}}'; it ends with the text around it",
        "Write the end tag where the block ends.");

    public static readonly Message StrayLiquidTag = new("PRF322", Severity.Warning,
        "'{{% {0} %}}' belongs to no tag before it and is left out",
        "An else or an end tag lacks the tag that it belongs to. Delete it, or write the missing tag.");

    public static readonly Message UnterminatedLiquid = new("PRF323", Severity.Warning,
        "'{0}' is not closed by '{1}'; the rest of the line is left out",
        "A tag starts with {% and ends with %}, an output starts with {{ and ends with }}. Write {% raw %} around braces that are not Liquid.");

    public static readonly Message BrokenLiquidTag = new("PRF324", Severity.Warning,
        "the tag '{0}' cannot be understood and is left out: {1}",
        "The tag needs something that is missing or misspelt.");

    public static readonly Message UnknownLiquidFilter = new("PRF325", Severity.Warning,
        "'{0}' is not a filter that is known here; the value is left unchanged{1}",
        "Filters of Ruby plugins do not run here. As in Jekyll, an unknown filter changes nothing.");

    public static readonly Message LiquidFilterFailed = new("PRF326", Severity.Warning,
        "the filter '{0}' cannot work with its value; nothing is shown",
        "A division by zero, a number out of range and a text that cannot be decoded have no result.");

    public static readonly Message MissingInclude = new("PRF330", Severity.Warning,
        "includes '{0}', which is not there; nothing is shown",
        "The file is neither one of the theme's includes nor in the folder _includes. Check its name; upper and lower case matter.");

    public static readonly Message CircularInclude = new("PRF332", Severity.Error,
        "'{0}' includes itself, or more than {1} includes are inside one another; the innermost is left out",
        "An include may use others, but not itself, directly or through them.");

    public static readonly Message LiquidTooLong = new("PRF340", Severity.Error,
        "has more than {0} KB; its Liquid is left out",
        "Split the file, or move what is long into a data file.");

    public static readonly Message LiquidTooDeep = new("PRF341", Severity.Error,
        "nests Liquid more than {0} deep; the Liquid of this file is left out",
        "Tags, brackets, filters and conditions may be nested a hundred deep, blocks and those in their includes 256 deep, and the expressions of where_exp "
        + "and similar filters four deep. Look for repeated tags without their end tags.");

    public static readonly Message LiquidTooManySteps = new("PRF342", Severity.Error,
        "runs more than {0} Liquid steps and was stopped; the Liquid of this file is left out",
        "Look for loops inside loops over long lists, or narrow the list first with where and limit.");

    public static readonly Message LiquidTooSlow = new("PRF343", Severity.Error,
        "runs Liquid for more than {0} s and was stopped; the Liquid of this file is left out",
        "Look for loops inside loops over long lists, or narrow the list first with where and limit.");

    public static readonly Message LiquidTooLarge = new("PRF344", Severity.Error,
        "makes a text or a list that is too large and was stopped; the Liquid of this file is left out",
        "A text has at most 4 MB and a list at most 100,000 items. Look for a loop that appends a variable to itself.");

    public static readonly Message LiquidFailed = new("PRF345", Severity.Error,
        "holds Liquid that could not be run: {0}",
        "The renderer failed; the fault is its own, not your text's. The Liquid of this file is left out. Please report the file.");
}
