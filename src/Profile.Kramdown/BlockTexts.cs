using System.Text;
using Markdig.Syntax;

namespace Profile.Kramdown;

/// <summary>The text of each block whose spans are still to be read; spans are read once every definition is known.</summary>
internal sealed class BlockTexts
{
    private readonly Dictionary<LeafBlock, GrowingText> texts = [];

    /// <summary>Blocks with text.</summary>
    public IReadOnlyCollection<LeafBlock> Blocks => texts.Keys;

    /// <summary>The text of a block.</summary>
    public string this[LeafBlock block]
    {
        get => texts[block].ToString();
        set => texts[block] = new GrowingText(value);
    }

    /// <summary>Adds lines to a block.</summary>
    public void Append(LeafBlock block, ReadOnlySpan<char> lines) => texts[block].Append(lines);

    /// <summary>Forgets a block that turned into something else.</summary>
    public void Remove(LeafBlock block) => texts.Remove(block);

    // Nearly every text is complete at once; one that grows by many lines does so in linear time.
    private sealed class GrowingText(string start)
    {
        private StringBuilder? grown;

        public void Append(ReadOnlySpan<char> lines) => (grown ??= new StringBuilder(start)).Append(lines);

        public override string ToString() => grown?.ToString() ?? start;
    }
}
