using Profile.BibTeX;
using Profile.Content.Documents;

namespace Profile.Content.Loading;

/// <summary>
/// <c>related_publications: true</c> (docs/reference/al-folio.md, 2.4, 2.5): the publications that the text cites are listed at its end, in citation order.
/// </summary>
internal static class RelatedPublications
{
    /// <summary>The document, with the list if its front matter asks for it and its text cites anything; a distill post always asks for it.</summary>
    public static Document Append(Document document)
    {
        if (document.FrontMatter["layout"] is YamlScalar { Text: "distill" } && CitedKeys.In(document.Body).Length > 0)
        {
            var file = document.FrontMatter["bibliography"] is YamlScalar { IsNull: false } own ? $" --file {Path.GetFileNameWithoutExtension(own.Text)}" : "";
            return document with
                {
                    Body = $"{document.Body.TrimEnd()}\n\n<h2 id=\"references\">References</h2>\n\n"
                        + $"{{% bibliography --group_by none --cited_in_order{file} %}}\n",
                };
        }

        if (document.FrontMatter["related_publications"] is not YamlScalar { IsNull: false } scalar || scalar.Flag == false)
        {
            return document;
        }

        // Older sites list the keys in the front matter: related_publications: einstein1950meaning, einstein1905.
        var named = scalar.Flag is null ? string.Concat(CitedKeys.Of(scalar.Text).Select(k => $"<!-- {{% cite {k} %}} -->")) : "";
        return CitedKeys.In(document.Body + named).Length == 0
            ? document
            : document with { Body =
                $"{document.Body.TrimEnd()}\n\n{named}\n\n<h2 id=\"references\">References</h2>\n\n{{% bibliography --group_by none --cited_in_order %}}\n" };
    }
}
