namespace Profile.BibTeX;

/// <summary>The citation keys in a field that refers to other entries, such as <c>xdata</c> and <c>related</c>.</summary>
public static class EntryKeys
{
    /// <summary>The keys in their order; those beyond a limit are left out and reported.</summary>
    /// <param name="field">The field, with commas between the keys.</param>
    /// <param name="key">The citation key of its entry.</param>
    /// <param name="bag">Receives the report.</param>
    public static IReadOnlyList<string> Of(BibTeXField field, string key, DiagnosticBag bag)
    {
        var keys = field.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (keys.Length <= BibTeXLimits.ReferredEntries)
        {
            return keys;
        }

        bag.Report(BibTeXMessages.TooManyReferredEntries, field.Location, field.Name, key, BibTeXLimits.ReferredEntries);
        return keys[..BibTeXLimits.ReferredEntries];
    }
}
