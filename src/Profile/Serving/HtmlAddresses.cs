using System.Text;
using System.Text.RegularExpressions;
using Profile.Content.Markup;

namespace Profile.Serving;

/// <summary>Rewrites addresses in HTML for another location.</summary>
internal static partial class HtmlAddresses
{
    private const string NoHost = "http://host.invalid";

    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "poster", "data", "xlink:href"];
    private static readonly string[] SetAttributes = ["srcset", "imagesrcset"];

    /// <summary>Whether an address is relative to the root of the site's own host.</summary>
    public static bool IsFromRoot(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The HTML with a prefix before each root-relative address; other addresses and everything outside attributes stay unchanged.</summary>
    /// <param name="prefix">A folder (<c>/x</c>) or a host with or without one, without a trailing slash.</param>
    /// <param name="page">
    /// The address with which relative addresses and links to an anchor of the page (<c>#a</c>) are completed; null if the HTML is read on the page itself.
    /// </param>
    public static string Moved(string html, string prefix, string? page = null)
    {
        if (prefix.Length == 0 && page is null)
        {
            return html;
        }

        var moved = new StringBuilder(html.Length + 1024);
        var copied = 0;
        var reader = new HtmlTagReader(html);
        while (reader.Next())
        {
            foreach (var (range, value) in Changes(reader, html, prefix, page))
            {
                moved.Append(html, copied, range.Start.Value - copied).Append(value);
                copied = range.End.Value;
            }
        }

        return moved.Append(html, copied, html.Length - copied).ToString();
    }

    private static List<(Range Range, string Value)> Changes(HtmlTagReader tag, string html, string prefix, string? page)
    {
        var changes = new List<(Range Range, string Value)>();
        void Change(Range? range, Func<string, string> move)
        {
            if (range is { } there && html[there] is var old && move(old) is var moved && moved != old)
            {
                changes.Add((there, moved));
            }
        }

        var isLink = tag.Name == "a";
        string Of(string address) => IsFromRoot(address) ? prefix + address
            : page is null ? address
            : address.StartsWith('#') ? isLink ? page + address : address
            : Completed(address, page);
        foreach (var attribute in AddressAttributes)
        {
            Change(tag.ValueRange(attribute), Of);
        }

        foreach (var attribute in SetAttributes)
        {
            Change(tag.ValueRange(attribute), set => SourceSet(set, Of));
        }

        changes.Sort((a, b) => a.Range.Start.Value.CompareTo(b.Range.Start.Value));
        return changes;
    }

    // A relative address made root-relative, or complete if the page's address has a host.
    private static string Completed(string address, string page) =>
        address.Length == 0 || address.StartsWith('/') || Scheme().IsMatch(address)
            || !Uri.TryCreate(page.StartsWith('/') ? NoHost + page : page, UriKind.Absolute, out var place)
            || !Uri.TryCreate(place, address, out var complete)
            ? address
            : complete.AbsoluteUri.StartsWith(NoHost, StringComparison.Ordinal) ? complete.AbsoluteUri[NoHost.Length..]
            : complete.AbsoluteUri;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    // HTML, "parse a srcset attribute": an address ends at white space, its descriptors at a comma.
    private static string SourceSet(string set, Func<string, string> of)
    {
        var moved = new StringBuilder(set.Length + 32);
        var position = 0;
        while (position < set.Length)
        {
            var start = position;
            while (start < set.Length && (char.IsWhiteSpace(set[start]) || set[start] == ','))
            {
                start++;
            }

            var end = start;
            while (end < set.Length && !char.IsWhiteSpace(set[end]))
            {
                end++;
            }

            moved.Append(set, position, start - position).Append(of(set[start..end]));
            var next = end > start && set[end - 1] == ',' ? end : set.IndexOf(',', end);
            position = next < 0 ? set.Length : next;
            moved.Append(set, end, position - end);
        }

        return moved.ToString();
    }
}
