namespace Profile.Kramdown;

/// <summary>
/// The Markdown nests quotes, lists, footnotes or HTML elements deeper than <see cref="KramdownLimits.MarkdownDepth"/>. The caller reports it as a diagnostic
/// of the file; real pages come nowhere near the limit.
/// </summary>
public sealed class MarkupTooDeepException() : Exception($"Blocks are nested more than {KramdownLimits.MarkdownDepth} deep.");
