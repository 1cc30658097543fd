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
            var (last, first) = (owner.Last.FirstOrDefault() ?? "", owner.First.FirstOrDefault() ?? "");
            card.Append(ContentLine.Folded($"N:{Escape(last)};{Escape(first)};{Escape(owner.Middle)};;"));
        }

        Line("TITLE", site.Cv?.Headline);
        Line("EMAIL", Owner.Email(site));
        if (site.Settings.Url is not null)
        {
            Address("PHOTO", site.Portrait is { } picture ? AbsoluteUrl.Of(site, picture) : null);
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
                card.Append(ContentLine.Folded($"{name}:{Escape(value)}"));
            }
        }

        // Section 4.2: an address is not a text value, so a comma in it is not escaped.
        void Address(string name, string? value)
        {
            if (value is not null)
            {
                card.Append(ContentLine.Folded($"{name}:{string.Concat(value.Where(c => !char.IsControl(c)))}"));
            }
        }
    }

    // Section 3.4: characters that separate values are escaped. Control characters are not allowed at all.
    private static string Escape(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) || c == '\n')).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
