namespace Profile.Content.Loading;

/// <summary>What a load may be told beside the files.</summary>
/// <param name="ShowDrafts">Show drafts and unpublished items (Development).</param>
internal sealed record SiteLoadOptions(bool ShowDrafts = false);
