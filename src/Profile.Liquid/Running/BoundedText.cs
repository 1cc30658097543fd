using System.Text;

namespace Profile.Liquid.Running;

/// <summary>Text that grows to at most <see cref="LiquidLimits.Output"/>; one character more stops the run.</summary>
public sealed class BoundedText
{
    private readonly StringBuilder? text;

    /// <summary>An empty text.</summary>
    public BoundedText()
        : this(new StringBuilder())
    {
    }

    private BoundedText(StringBuilder? text) => this.text = text;

    /// <summary>A text that discards everything that is appended to it.</summary>
    internal static BoundedText Nowhere { get; } = new(null);

    internal int Length => text?.Length ?? 0;

    /// <summary>Appends text.</summary>
    public void Append(ReadOnlySpan<char> more)
    {
        if (Length + more.Length > LiquidLimits.Output)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooLarge);
        }

        text?.Append(more);
    }

    /// <summary>Appends a character.</summary>
    public void Append(char c) => Append(new ReadOnlySpan<char>(ref c));

    public override string ToString() => text?.ToString() ?? "";
}
