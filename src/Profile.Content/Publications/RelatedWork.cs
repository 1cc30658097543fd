namespace Profile.Content.Publications;

/// <summary>Another publication that an entry names in <c>related</c> (biblatex's manual, 3.4).</summary>
/// <param name="Paper">The other publication. It names none itself, so two that name each other are no circle.</param>
/// <param name="Permalink">Its page, or null if it has none.</param>
internal sealed record RelatedWork(Publication Paper, string? Permalink);
