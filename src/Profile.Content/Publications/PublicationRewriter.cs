using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Kramdown;

namespace Profile.Content.Publications;

/// <summary>
/// What the fields of a publication hold of HTML and Markdown becomes well-formed, its links are settled and its icons drawn, as in the body of a page. Routes
/// are known then, because a link may lead to the page of another publication.
/// </summary>
/// <param name="bag">Takes what is wrong with a field, at its place.</param>
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

    // Most fields have no tag that could need anything; formulas are finished already, and nobody writes both.
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
            // al-folio's own example begins with the stop that ends the line before, which is a line of its own here.
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
