using System.Text;
using Markdig.Syntax;

namespace Profile.Kramdown;

/// <summary>The text of each block whose spans are still to be read: they are read when every definition is known.</summary>
internal sealed class BlockTexts
{
    private readonly Dictionary<LeafBlock, GrowingText> texts = [];

    /// <summary>The blocks.</summary>
    public IReadOnlyCollection<LeafBlock> Blocks => texts.Keys;

    /// <summary>The text of a block.</summary>
    public string this[LeafBlock block]
    {
        get => texts[block].ToString();
        set => texts[block] = new GrowingText(value);
    }

    /// <summary>Adds lines to a block.</summary>
    public void Append(LeafBlock block, ReadOnlySpan<char> lines) => texts[block].Append(lines);

    /// <summary>Forgets a block that became something else.</summary>
    public void Remove(LeafBlock block) => texts.Remove(block);

    // Nearly every text is there at once; one that grows by many lines does so in linear time.
    private sealed class GrowingText(string start)
    {
        private StringBuilder? grown;

        public void Append(ReadOnlySpan<char> lines) => (grown ??= new StringBuilder(start)).Append(lines);

        public override string ToString() => grown?.ToString() ?? start;
    }
}
