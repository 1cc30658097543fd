using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid;

/// <summary>A part of the site that a run read. What a run shows follows from its text, its page and these parts.</summary>
internal abstract record SiteRead : LiquidRead;

/// <summary>A setting by its key, or a value that Jekyll derives from the settings.</summary>
internal sealed record SettingRead(string Key) : SiteRead;

/// <summary>A data file by its name, <c>/</c> between folders, whether it exists or not.</summary>
internal sealed record DataRead(string Name) : SiteRead;

/// <summary>Which data files there are.</summary>
internal sealed record DataNamesRead : SiteRead;

/// <summary>A collection: which items it has, in which order, and everything in their files. <c>pages</c> are the documents of no collection.</summary>
internal sealed record CollectionRead(string Name) : SiteRead;

/// <summary>The part of a paginated list that the page at an address shows.</summary>
internal sealed record PaginatorRead(string Permalink) : SiteRead;

/// <summary>A key of the page being rendered.</summary>
internal sealed record PageRead(string Key) : SiteRead;

/// <summary>The finished body of another page by the path of its file.</summary>
internal sealed record ContentRead(string Path) : SiteRead;

/// <summary>A file of <c>_includes</c> by its path in that folder, whether it exists or not.</summary>
internal sealed record IncludeRead(string Path) : SiteRead;

/// <summary>One of the site's own layouts by its name, whether it exists or not.</summary>
internal sealed record LayoutRead(string Name) : SiteRead;

/// <summary>A content file by its path, whether it exists or not.</summary>
internal sealed record FileRead(string Path) : SiteRead;

/// <summary>The address of a content file by its path.</summary>
internal sealed record LinkRead(string Path) : SiteRead;

/// <summary>Which files are served unchanged.</summary>
internal sealed record StaticFilesRead : SiteRead;

/// <summary>The bibliography.</summary>
internal sealed record PublicationsRead : SiteRead;
