namespace Profile.Content.Markup;

/// <summary>A link that a body holds, and what it led to when the body was rendered.</summary>
/// <param name="Suggestion">What was said of it when it led nowhere, which follows from all addresses of the site; null when nothing was.</param>
internal readonly record struct LinkUse(string Target, ResolvedLink Resolved, string? Suggestion)
{
    /// <summary>Whether the link leads to the same place, and as little elsewhere.</summary>
    public bool Holds(LinkResolver links, string permalink, string source) =>
        links.Resolve(Target, permalink, source) == Resolved && (Suggestion is null || links.Suggest(Target) == Suggestion);
}
