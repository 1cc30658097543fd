using System.Net;
using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>A link or email address between angle brackets. An address without them stays text.</summary>
internal static class AutolinkParser
{
    private static readonly string[] Schemes = ["mailto:", "http:", "https:", "ftp:", "ftps:"];

    public static bool TryParse(SpanSource source)
    {
        var start = source.Position + 1;
        var scheme = Array.Find(Schemes, s => Lines.Has(source.Text, start, s));
        if (scheme is null && !IsEmail(source.Text, start))
        {
            return false;
        }

        var line = source.Text.AsSpan(start, Lines.End(source.Text, start) - start);
        var length = line.IndexOf('>');
        if (length <= (scheme?.Length ?? 0))
        {
            source.Charge(line.Length);
            return false;
        }

        var address = line[..length].ToString();
        var link = new LinkInline(scheme is null ? "mailto:" + address : address, "") { IsAutoLink = true };
        Literals.Append(link, WebUtility.HtmlDecode(scheme == "mailto:" ? address[scheme.Length..] : address), source.Definitions);
        source.Add(link, start + length + 1);
        return true;
    }

    private static bool IsEmail(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '.' or '_'))
        {
            at++;
        }

        if (at == start || at >= text.Length || text[at] != '@')
        {
            return false;
        }

        var host = ++at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '.' or '_'))
        {
            at++;
        }

        return at > host && at < text.Length && text[at] == '>';
    }
}
