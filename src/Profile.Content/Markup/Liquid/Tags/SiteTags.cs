using System.Collections.Frozen;
using Profile.Content.Markup.Liquid.Includes;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Tags;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>Every tag available to content: Liquid's, Jekyll's, and those of al-folio's plugins. To add one, write a class and add a line here.</summary>
internal static class SiteTags
{
    public static IReadOnlyDictionary<string, TagReader> All { get; } = LiquidTags.Standard.Concat(new Dictionary<string, TagReader>
    {
        ["include"] = LiquidTags.Include(Find),
        ["include_cached"] = LiquidTags.Include(Find),
        ["include_relative"] = LiquidTags.Include(FindRelative),
        ["link"] = LinkTag.Read,
        ["post_url"] = LinkTag.ReadPost,
        ["file_exists"] = FileExistsTag.Read,

        ["highlight"] = HighlightTag.Read,
        ["details"] = DetailsTag.Read,
        ["tabs"] = TabsTag.Read,
        ["tab"] = TabsTag.ReadTab,
        ["twitter"] = TwitterTag.Read,
        ["jupyter_notebook"] = JupyterNotebookTag.Read,
        ["katex"] = KatexTag.Read,
        ["katexmm"] = KatexTag.ReadMixed,

        ["cite"] = (tag, parser) => ReferenceTag.Read(tag, parser, host => host.Cite),
        ["reference"] = (tag, parser) => ReferenceTag.Read(tag, parser, host => host.Reference),
        ["bibliography"] = (tag, parser) => ReferenceTag.Read(tag, parser, host => host.Bibliography),
        ["cite_details"] = (tag, parser) => ReferenceTag.Read(tag, parser, host => host.CiteDetails),
        ["bibliography_count"] = (tag, parser) => ReferenceTag.Read(tag, parser, host => host.BibliographyCount),
        ["quote"] = QuoteTag.Read,
        ["al_email_protect_link"] = EmailTag.Read,
        ["al_marimo_embed"] = MarimoTag.Read,
        ["if_rtl"] = RightToLeftTag.Read,
        ["mermaid"] = (tag, parser) => HighlightTag.Read(new TagText(tag.Name, "mermaid", tag.Location), parser),

        // What these output, our pages show by themselves or not at all: tables of contents, icons, counts fetched from other sites, head elements.
        ["toc"] = Nothing,
        ["social_links"] = Nothing,
        ["google_scholar_citations"] = Nothing,
        ["inspirehep_citations"] = Nothing,
        ["nocite"] = Nothing,
        ["seo"] = Nothing,
        ["feed_meta"] = Nothing,
        ["al_rtl_html_attrs"] = Nothing,
        ["al_rtl_styles"] = Nothing,
        ["al_email_protect_styles"] = Nothing,
        ["al_email_protect_scripts"] = Nothing,
        ["al_marimo_styles"] = Nothing,
        ["al_marimo_scripts"] = Nothing,
        ["al_folio_cv_render"] = Nothing,
        ["al_folio_distill_render"] = Nothing,
        ["al_folio_distill_runtime_scripts"] = Nothing,
        ["al_analytics_scripts"] = Nothing,
        ["al_charts_scripts"] = Nothing,
        ["al_comments"] = Nothing,
        ["al_cookie_styles"] = Nothing,
        ["al_cookie_scripts"] = Nothing,
        ["al_icons_styles"] = Nothing,
        ["al_img_tools_styles"] = Nothing,
        ["al_img_tools_scripts"] = Nothing,
        ["al_math_styles"] = Nothing,
        ["al_math_scripts"] = Nothing,
        ["al_newsletter_form"] = Nothing,
        ["al_newsletter_scripts"] = Nothing,
        ["al_search_assets"] = Nothing,
    }).Concat(RubyTags.All).ToFrozenDictionary(StringComparer.Ordinal);

    private static LiquidNode? Nothing(TagText tag, TemplateParser parser) => null;

    // One of the theme's includes, or a file of the site's own. Themes renamed their includes from .html to .liquid; pages use either extension.
    private static LiquidInclude? Find(string file, LiquidRun run)
    {
        var own = run.Include(file) ?? (Path.GetExtension(file) switch
        {
            ".html" => run.Include(Path.ChangeExtension(file, ".liquid")),
            ".liquid" => run.Include(Path.ChangeExtension(file, ".html")),
            _ => null,
        });
        return StockIncludes.Find(file, own) is { } stock
            ? new WrittenInclude((around, parameters) => stock(new IncludeCall(around, parameters)))
            : Text(own);
    }

    // A path relative to the text's file; in a layout, relative to the page's file (jekyll/tags/include.rb).
    private static TextInclude? FindRelative(string file, LiquidRun run)
    {
        var source = run.Source.Layout is null ? run.Source.Path : run.Page.Document.Path;
        return Text(run.File(source[..(source.LastIndexOf('/') + 1)] + file));
    }

    private static TextInclude? Text(ContentText? file) => file is null ? null : new TextInclude(file.Path, file.Text, file.FirstLine);
}
