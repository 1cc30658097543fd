using System.Text;

namespace Profile.Tests.Shared.Fuzzing;

/// <summary>Makes new texts from stored ones. Equal seeds make equal texts, so a failure can be repeated from its seed and turn.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<string> corpus, string[] words)
{
    /// <summary>The longest text that is made; size itself is limited elsewhere.</summary>
    private const int Longest = 16 * 1024;

    private static readonly string[] Oddities =
        ["\0", "\u0007", "\r", "\n", "\n\n", "\t", "    ", "\u00A0", "\u2028", "\u202E", "\uFEFF", "\uFFFE", "\uD800", "\uDC00", "😀", "é", "e\u0301", "日本",
            "\\", "'", "\"", "`", "<", ">", "&", "&#0;", "%00", "%zz", "999999999999999999999", "-1", "1e999"];

    /// <summary>The text of one turn.</summary>
    public string Text(int turn)
    {
        // Each turn has its own random numbers, so it can be made without the previous ones.
        var random = new Random(HashCode(seed, turn));
        var text = new StringBuilder(Pick(random, corpus));
        for (var steps = 1 + random.Next(6); steps > 0; steps--)
        {
            Change(text, random);
            if (text.Length > Longest)
            {
                text.Length = Longest;
            }
        }

        return text.ToString();
    }

    private void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, 1 + random.Next(random.Next(4) == 0 ? 200 : 12));
        switch (random.Next(9))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Pick(random, Oddities));
                break;
            case 2:
                text.Insert(at, Pick(random, words));
                break;
            case 3:
                text.Insert(at, Repeated(Pick(random, words), random));
                break;
            case 4:
                text.Insert(at, Repeated(text.ToString(at, length), random));
                break;
            case 5:
                var other = Pick(random, corpus);
                var from = random.Next(other.Length + 1);
                text.Insert(at, other[from..Math.Min(other.Length, from + random.Next(200))]);
                break;
            case 6:
                text.Length = at;
                break;
            case 7 when length > 0:
                text[at] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x80));
                break;
            default:
                text.Append(Pick(random, words));
                break;
        }
    }

    private static string Repeated(string unit, Random random) => string.Concat(Enumerable.Repeat(unit, 2 + random.Next(random.Next(8) == 0 ? 2000 : 20)));

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    // The framework's own hash codes differ between runs.
    private static int HashCode(int seed, int turn) => unchecked((seed * 486_187_739) + (turn * 16_777_619));
}
