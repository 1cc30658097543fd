using System.Text;

namespace Profile.Feeds;

/// <summary>A line of a vCard (RFC 6350, section 3.2) or a calendar (RFC 5545, section 3.1).</summary>
internal static class ContentLine
{
    private const int LongestInOctets = 75;

    /// <summary>The lines of a whole file, unfolded and without line ends.</summary>
    public static IEnumerable<string> Unfolded(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The line with its end, folded where it is longer than 75 octets of UTF-8; no character is split.</summary>
    public static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestInOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
