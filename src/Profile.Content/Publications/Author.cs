using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>One author of a publication.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsOwner">Whether it is the owner of the site.</param>
/// <param name="Link">The co-author's page from <c>coauthors.yml</c>, or null.</param>
internal sealed record Author(PersonName Name, bool IsOwner, string? Link)
{
    /// <summary>Marks after the name, such as <c>*</c> for equal contribution; may be empty.</summary>
    public string Mark => Name.Mark;
}
