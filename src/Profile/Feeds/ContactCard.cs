using System.Text;
using Profile.Content;
using Profile.Metadata;

namespace Profile.Feeds;

/// <summary>The owner as a vCard (RFC 6350): only what the pages show too.</summary>
internal static class ContactCard
{
    public static string Write(Site site)
    {
        var card = new StringBuilder("BEGIN:VCARD\r\nVERSION:4.0\r\n");
        var owner = site.Settings.Owner;
        Line("FN", Owner.Name(site));
        if (owner.Display.Length > 0)
        {
            card.Append(Folded($"N:{Escape(owner.Last.FirstOrDefault() ?? "")};{Escape(owner.First.FirstOrDefault() ?? "")};{Escape(owner.Middle)};;"));
        }

        Line("TITLE", site.Cv?.Headline);
        Line("EMAIL", Owner.Email(site));
        if (site.Settings.Url is not null)
        {
            Address("PHOTO", site.Home.Profile.Picture is { } picture ? AbsoluteUrl.Of(site, picture) : null);
            Address("URL", AbsoluteUrl.Of(site, "/"));
        }

        foreach (var profile in Owner.Profiles(site))
        {
            Address("URL", profile);
        }

        return card.Append("END:VCARD\r\n").ToString();

        void Line(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                card.Append(Folded($"{name}:{Escape(value)}"));
            }
        }

        // Section 4.2: an address is no text, and a comma in it is its own.
        void Address(string name, string? value)
        {
            if (value is not null)
            {
                card.Append(Folded($"{name}:{string.Concat(value.Where(c => !char.IsControl(c)))}"));
            }
        }
    }

    // Section 3.4: what separates values is escaped. Control characters have no place at all.
    private static string Escape(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) || c == '\n')).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // Section 3.2: lines of at most 75 octets, continued after a space.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
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
