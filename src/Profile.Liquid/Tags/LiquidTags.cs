using System.Collections.Frozen;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;

namespace Profile.Liquid.Tags;

/// <summary>Makes what runs of a tag as it was written; null, with a diagnostic, when that makes no sense.</summary>
/// <param name="tag">The tag.</param>
/// <param name="parser">Reads what stands in the tag and, for a block, up to its end tag.</param>
public delegate LiquidNode? TagReader(TagText tag, TemplateParser parser);

/// <summary>The tags that the engine brings. <c>raw</c>, <c>comment</c> and <c>liquid</c> are always there.</summary>
public static class LiquidTags
{
    /// <summary>Liquid's own tags by name.</summary>
    public static IReadOnlyDictionary<string, TagReader> Standard { get; } = new Dictionary<string, TagReader>(StringComparer.Ordinal)
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
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Jekyll's include tag over the includes that a host has.</summary>
    /// <param name="find">Finds what the tag names.</param>
    public static TagReader Include(IncludeFinder find) => (tag, parser) => IncludeTag.Read(tag, parser, find);
}
