namespace Profile.BibTeX;

/// <summary>The name of an author or editor, in BibTeX's four parts, as plain text.</summary>
public sealed record PersonName
{
    /// <summary>First and middle names; may be empty.</summary>
    public string Given { get; init; } = "";

    /// <summary>BibTeX's "von" part: <c>von</c>, <c>de la</c>; may be empty.</summary>
    public string Particle { get; init; } = "";

    /// <summary>
    /// Whether the particle is left out of the family name when a name is inverted (biblatex's <c>useprefix=false</c>): "Beethoven, Ludwig van".
    /// </summary>
    public bool IsParticleDropped { get; init; }

    /// <summary>The last name without its particle; empty for a literal name.</summary>
    public string Last { get; init; } = "";

    /// <summary>BibTeX's "Jr" part: <c>Jr.</c>, <c>III</c>; may be empty.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>A name that was one group in braces, such as a collaboration, to be shown as it is; null for people.</summary>
    public string? Literal { get; init; }

    /// <summary>Marks such as <c>*†</c> that followed the name and refer to a note (docs/reference/al-folio.md, 5.4); may be empty.</summary>
    public string Mark { get; init; } = "";

    /// <summary><see cref="Display"/> as HTML with the tags that the field has around or within the name (<c>&lt;nobr&gt;</c>); null if it has none.</summary>
    public string? Html { get; init; }

    /// <summary>The last name with its particle.</summary>
    public string Family => Join(" ", Particle, Last);

    /// <summary>Whether it reads in list order, family name first: 张三.</summary>
    public bool IsFamilyFirst => NameOrder.IsFamilyFirst(Given, Family);

    /// <summary>"First von Last Jr", without the mark; 张三 if the family name comes first.</summary>
    public string Display => Literal ?? (IsFamilyFirst ? Family + Given : Join(" ", Given, Particle, Last, Suffix));

    /// <summary>"von Last, Jr, First", used for sorting and in queries.</summary>
    public string Inverted => Literal ?? (IsParticleDropped ? Join(", ", Last, Suffix, Join(" ", Given, Particle)) : Join(", ", Family, Suffix, Given));

    private static string Join(string separator, params ReadOnlySpan<string> parts)
    {
        var all = "";
        foreach (var part in parts)
        {
            all = all.Length == 0 ? part : part.Length == 0 ? all : all + separator + part;
        }

        return all;
    }
}
