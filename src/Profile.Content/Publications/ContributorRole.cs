using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>The fields of an entry for people who are neither authors nor editors, and the words that introduce them.</summary>
internal static class ContributorRole
{
    /// <summary>Each such field with its words in English, which are the key of the interface text.</summary>
    public static IEnumerable<(string Field, string Role)> Of(BibTeXEntry entry)
    {
        foreach (var field in new[] { "editora", "editorb", "editorc" })
        {
            yield return (field, Editor(entry, field + "type"));
        }

        yield return ("annotator", "annot. by");
        yield return ("commentator", "comm. by");
        yield return ("introduction", "with an introduction by");
        yield return ("foreword", "with a foreword by");
        yield return ("afterword", "with an afterword by");
    }

    /// <summary>The words for an editor's role (biblatex's <c>editortype</c>).</summary>
    public static string Editor(BibTeXEntry entry, string field) => entry.Value(field) switch
    {
        "compiler" => "comp. by",
        "founder" => "founded by",
        "continuator" => "cont. by",
        "redactor" => "red. by",
        "reviser" => "rev. by",
        "collaborator" => "in collab. with",
        "organizer" => "org. by",
        "director" => "dir. by",
        _ => "ed. by",
    };
}
