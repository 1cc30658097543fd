namespace Profile.Content.Loading;

/// <summary>Options of a load in addition to the files.</summary>
/// <param name="ShowDrafts">Whether to show drafts and unpublished items (Development).</param>
/// <param name="BasePath">The path below the host's root where this copy of the site will be (<c>/project</c>); empty for the root, where a server
/// answers.</param>
internal sealed record SiteLoadOptions(bool ShowDrafts = false, string BasePath = "");
