using System.Collections.Frozen;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;

namespace Profile.Liquid.Tags;

/// <summary>Makes a node from a tag as written; null, with a diagnostic, when the tag makes no sense.</summary>
/// <param name="tag">The tag.</param>
/// <param name="parser">Reads the tag's markup and, for a block, the text up to its end tag.</param>
public delegate LiquidNode? TagReader(TagText tag, TemplateParser parser);

/// <summary>The tags that the engine provides. <c>raw</c>, <c>comment</c> and <c>liquid</c> are always available.</summary>
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

    /// <summary>Jekyll's include tag, for the includes that a host has.</summary>
    /// <param name="find">Finds the tag's target.</param>
    public static TagReader Include(IncludeFinder find) => (tag, parser) => IncludeTag.Read(tag, parser, find);
}
