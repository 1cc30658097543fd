using System.Text;
using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Text that grows to at most <see cref="Limits.LiquidOutput"/>; one more character stops the run.</summary>
internal sealed class BoundedText
{
    private readonly StringBuilder text = new();

    public int Length => text.Length;

    public void Append(ReadOnlySpan<char> more)
    {
        if (text.Length + more.Length > Limits.LiquidOutput)
        {
            throw new LiquidStoppedException(Messages.LiquidTooLarge);
        }

        text.Append(more);
    }

    public void Append(char c) => Append(new ReadOnlySpan<char>(ref c));

    public override string ToString() => text.ToString();
}
