namespace Profile.Content.Markup;

/// <summary>A link that a body holds, and what it led to when the body was rendered.</summary>
internal readonly record struct LinkUse(string Target, ResolvedLink Resolved);
