namespace Profile.Content.Markup.Kramdown;

/// <summary>
/// The Markdown nests quotes, lists, footnotes or HTML elements deeper than <see cref="Limit"/>.
/// The caller reports it as a diagnostic of the file; no page of a person comes near the limit.
/// </summary>
internal sealed class MarkupTooDeepException() : Exception($"Blocks are nested more than {Limit} deep.")
{
    /// <summary>A level is up to three nodes of the syntax tree, of which Markdig takes 128 (MaximumNestingDepth).</summary>
    public const int Limit = 40;
}
