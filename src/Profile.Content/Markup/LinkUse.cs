namespace Profile.Content.Markup;

/// <summary>A link in a body, and what it led to when the body was rendered.</summary>
/// <param name="Suggestion">The suggestion made when it led nowhere, which depends on all addresses of the site; null when there was none.</param>
internal readonly record struct LinkUse(string Target, ResolvedLink Resolved, string? Suggestion)
{
    /// <summary>Whether the link still leads to the same place, or still fails in the same way.</summary>
    public bool Holds(LinkResolver links, string permalink, string source) =>
        links.Resolve(Target, permalink, source) == Resolved && (Suggestion is null || links.Suggest(Target) == Suggestion);
}
