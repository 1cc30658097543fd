namespace Profile.Content.Loading;

/// <summary>What a load may be told beside the files.</summary>
/// <param name="ShowDrafts">Show drafts and unpublished items (Development).</param>
/// <param name="BasePath">The folder of the host in which this copy of the site will stand (<c>/project</c>); empty for the root, where a server
/// answers.</param>
internal sealed record SiteLoadOptions(bool ShowDrafts = false, string BasePath = "");
