using System.Collections.Frozen;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>Makes what runs of a tag as it was written; null, with a diagnostic, when that makes no sense.</summary>
internal delegate LiquidNode? TagReader(TagText tag, TemplateParser parser);

/// <summary>Every tag that is known: Liquid's, Jekyll's, and those of al-folio's plugins. A new one is a class and a line here.</summary>
internal static class TagTable
{
    private static readonly FrozenDictionary<string, TagReader> Readers = new Dictionary<string, TagReader>(StringComparer.Ordinal)
    {
        ["assign"] = AssignTag.Read,
        ["capture"] = CaptureTag.Read,
        ["echo"] = (tag, parser) => new OutputNode(tag.Location, parser.Expression(tag, tag.Markup)),
        ["increment"] = (tag, _) => CounterTag.Read(tag, 1),
        ["decrement"] = (tag, _) => CounterTag.Read(tag, -1),

        ["if"] = IfTag.Read,
        ["unless"] = IfTag.ReadUnless,
        ["case"] = CaseTag.Read,
        ["ifchanged"] = IfChangedTag.Read,

        ["for"] = ForTag.Read,
        ["tablerow"] = TableRowTag.Read,
        ["cycle"] = CycleTag.Read,
        ["break"] = (tag, _) => new JumpTag(tag.Location, Flow.Break),
        ["continue"] = (tag, _) => new JumpTag(tag.Location, Flow.Continue),

        ["include"] = IncludeTag.Read,
        ["include_cached"] = IncludeTag.Read,
        ["include_relative"] = IncludeTag.ReadRelative,
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
        ["quote"] = QuoteTag.Read,

        // What these show, our pages show by themselves or not at all: lists of headings, icons, counts fetched from elsewhere, head elements.
        ["toc"] = Nothing,
        ["social_links"] = Nothing,
        ["google_scholar_citations"] = Nothing,
        ["inspirehep_citations"] = Nothing,
        ["nocite"] = Nothing,
        ["seo"] = Nothing,
        ["feed_meta"] = Nothing,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Readers.Keys;

    public static TagReader? Find(string name) => Readers.GetValueOrDefault(name);

    private static LiquidNode? Nothing(TagText tag, TemplateParser parser) => null;
}
