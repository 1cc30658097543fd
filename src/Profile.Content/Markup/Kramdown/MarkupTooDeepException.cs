namespace Profile.Content.Markup.Kramdown;

/// <summary>
/// The Markdown nests quotes, lists, footnotes or HTML elements deeper than <see cref="Limits.MarkdownDepth"/>.
/// The caller reports it as a diagnostic of the file; no page of a person comes near the limit.
/// </summary>
internal sealed class MarkupTooDeepException() : Exception($"Blocks are nested more than {Limits.MarkdownDepth} deep.");
