namespace Profile.BibTeX;

/// <summary>biblatex's extended form of a name (its manual, 3.4): <c>given=Vera, prefix=van der, family=Meer, useprefix=true</c>.</summary>
internal static class ExtendedName
{
    /// <summary>The value of each part by its key in lower case, as LaTeX; null unless a part names one of the four that make a name.</summary>
    public static Dictionary<string, string>? Parts(string name)
    {
        if (!name.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var piece in NameSplitter.Pieces(Bare(name), NameSplitter.CommaAt))
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

    // biblatex takes away quotation marks, which protect a comma of a name or of a part.
    private static string Bare(string text)
    {
        var bare = text.Trim();
        return bare is ['"', .. var quoted, '"'] ? quoted.Trim() : bare;
    }
}
