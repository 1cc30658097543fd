using Profile.Content.Markup;

namespace Profile.Content.Pages;

/// <summary>A person on a page of layout <c>profiles</c>: a portrait, and a text from a separate file.</summary>
internal sealed record Person(ProfileBox Box, RenderedBody Body);
