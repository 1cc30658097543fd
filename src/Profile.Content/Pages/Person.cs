using Profile.Content.Markup;

namespace Profile.Content.Pages;

/// <summary>One of the people on a page of layout <c>profiles</c>: a portrait and a text from a file of its own.</summary>
internal sealed record Person(ProfileBox Box, RenderedBody Body);
