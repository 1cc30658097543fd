namespace Profile.BibTeX;

/// <summary>biblatex's extended form of a name (its manual, 3.4): <c>given=Vera, prefix=van der, family=Meer, useprefix=true</c>.</summary>
internal static class ExtendedName
{
    /// <summary>The value of each part as LaTeX, keyed by its name in lower case; null unless at least one of the four parts of a name is present.</summary>
    public static Dictionary<string, string>? Parts(string name) =>
        name.Contains('=', StringComparison.Ordinal) ? Read(Bare(name)) ?? Read(name) : null;

    private static Dictionary<string, string>? Read(string name)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var piece in Pieces(name))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? "" : Bare(piece[..equals]).ToLowerInvariant();
            if (key is "family" or "given" or "prefix" or "suffix" or "useprefix" or "juniorcomma" or "id" or "nametemplates" || key.EndsWith("-i",
                StringComparison.Ordinal))
            {
                parts[key] = Bare(piece[(equals + 1)..]);
            }
            else if (piece.Length > 0)
            {
                return null;
            }
        }

        return parts.ContainsKey("family") || parts.ContainsKey("given") ? parts : null;
    }

    // A part in quotation marks may contain commas: "family=Loom, Inc.".
    private static IEnumerable<string> Pieces(string name)
    {
        var quoted = "";
        foreach (var piece in NameSplitter.Pieces(name, NameSplitter.CommaAt))
        {
            var whole = quoted.Length > 0 ? $"{quoted}, {piece}" : piece;
            var isOpen = whole.Count(c => c == '"') % 2 == 1;
            quoted = isOpen ? whole : "";
            if (!isOpen)
            {
                yield return Bare(whole);
            }
        }

        if (quoted.Length > 0)
        {
            yield return quoted;
        }
    }

    // biblatex removes the quotation marks that protect a comma in a name or a part.
    private static string Bare(string text)
    {
        var bare = text.Trim();
        return bare is ['"', .. var quoted, '"'] && !quoted.Contains('"', StringComparison.Ordinal) ? quoted.Trim() : bare;
    }
}
