namespace Profile.Content.Markup.Kramdown;

/// <summary>
/// The Markdown nests quotes, lists, footnotes or HTML elements deeper than <see cref="Limit"/>.
/// The caller reports it as a diagnostic of the file; no page of a person comes near the limit.
/// </summary>
internal sealed class MarkupTooDeepException() : Exception($"Blocks are nested more than {Limit} deep.")
{
    /// <summary>Below Markdig's own limit of 128, and safe on a stack of 256 KB.</summary>
    public const int Limit = 100;
}
