using System.Text;

namespace Profile.Liquid.Running;

/// <summary>Text that grows to at most <see cref="LiquidLimits.Output"/>; one more character stops the run.</summary>
public sealed class BoundedText
{
    private readonly StringBuilder text = new();

    public int Length => text.Length;

    public void Append(ReadOnlySpan<char> more)
    {
        if (text.Length + more.Length > LiquidLimits.Output)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooLarge);
        }

        text.Append(more);
    }

    public void Append(char c) => Append(new ReadOnlySpan<char>(ref c));

    public override string ToString() => text.ToString();
}
