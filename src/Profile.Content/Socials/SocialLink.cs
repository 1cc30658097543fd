namespace Profile.Content.Socials;

/// <summary>An account or a way to reach the owner.</summary>
/// <param name="Key">The key in the file: <c>github_username</c>.</param>
/// <param name="Label">Its name for readers: GitHub.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">Class names of its icon, or null for a text link.</param>
/// <param name="IsIdentity">Whether the linked page represents the owner (<c>rel="me"</c>).</param>
internal sealed record SocialLink(string Key, string Label, string Href, string? Icon, bool IsIdentity);
