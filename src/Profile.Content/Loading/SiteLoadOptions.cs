using Profile.Content.Markup;

namespace Profile.Content.Loading;

/// <summary>Options of a load in addition to the files.</summary>
/// <param name="ShowDrafts">Whether to show drafts and unpublished items (Development).</param>
/// <param name="BasePath">The path below the host's root where this copy of the site will be (<c>/project</c>); empty for the root, where a server
/// answers.</param>
/// <param name="Kept">Where costly parts of pages, which are the same for the same input, are kept between runs of the program; null for nowhere.</param>
internal sealed record SiteLoadOptions(bool ShowDrafts = false, string BasePath = "", KeptResults? Kept = null);
