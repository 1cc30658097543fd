using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Kramdown;

namespace Profile.Content.Publications;

/// <summary>
/// Makes the HTML and Markdown in the fields of a publication well-formed, resolves links and draws icons, as in the body of a page. Routes must be known,
/// because a link may lead to the page of another publication.
/// </summary>
/// <param name="bag">Receives problems with a field, at their place.</param>
internal sealed class PublicationRewriter(FragmentRewriter fragments, DiagnosticBag bag)
{
    private readonly KramdownRenderer markdown = new();

    /// <summary>The publication with its fields rewritten.</summary>
    public Publication Rewrite(Publication paper) => Guard.Read(paper.Location, bag, () => Rewritten(paper), Plain(paper));

    private static Publication Plain(Publication paper) =>
        paper with { AbstractHtml = null, NoteHtml = null, AnnotationHtml = null, TitleHtml = HtmlText.Encode(paper.Title) };

    private Publication Rewritten(Publication paper) => paper with
    {
        TitleHtml = Html(paper, "title", paper.TitleHtml)!,
        AbstractHtml = Html(paper, "abstract", paper.AbstractHtml),
        NoteHtml = Html(paper, "note", paper.NoteHtml),
        AnnotationHtml = Html(paper, "annotation", paper.AnnotationHtml),
        AdditionalInfoHtml = Markdown(paper, "additional_info"),
        AwardHtml = Markdown(paper, "award"),
    };

    // Most fields have no tags. Formulas are already finished; in practice, a field with one has no other tags.
    private string? Html(Publication paper, string field, string? html) =>
        html is null || !html.Contains('<', StringComparison.Ordinal) || html.Contains("<math", StringComparison.Ordinal) ? html : Rewrite(paper, field, html);

    private string? Markdown(Publication paper, string field)
    {
        if (paper.Entry.Value(field) is not { } text)
        {
            return null;
        }

        try
        {
            // al-folio's own example begins with the full stop that ends the previous text; here the field has a line of its own.
            return Rewrite(paper, field, markdown.ToHtml(text.TrimStart('.', ',', ';', ' ')));
        }
        catch (MarkupTooDeepException)
        {
            bag.Report(Messages.MarkupTooDeep, Place(paper, field));
            return null;
        }
    }

    private string Rewrite(Publication paper, string field, string html) =>
        fragments.Rewrite(html, paper.Entry.Value(field) ?? "", Place(paper, field), Publication.ListPermalink, bag).Html;

    private static Location Place(Publication paper, string field) => paper.Entry.Field(field)?.Location ?? paper.Location;
}
