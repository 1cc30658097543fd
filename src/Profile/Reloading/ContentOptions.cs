namespace Profile.Reloading;

/// <summary>Where the content is.</summary>
/// <param name="Root">Full path of the content root.</param>
internal sealed record ContentOptions(string Root);
