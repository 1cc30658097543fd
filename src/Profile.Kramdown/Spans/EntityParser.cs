using System.Net;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Spans;

/// <summary>A character written as an entity, named or numeric; an unknown name is text.</summary>
internal static class EntityParser
{
    public static bool TryParse(SpanSource source)
    {
        var length = HtmlText.EntityLength(source.Text.AsSpan(source.Position));
        if (length == 0)
        {
            return false;
        }

        var decoded = WebUtility.HtmlDecode(source.Text.Substring(source.Position, length));
        if (decoded.StartsWith('&') && decoded.Length > 1)
        {
            source.AddText(decoded, source.Position + length);
        }
        else
        {
            source.AddSymbol(decoded, source.Position + length);
        }

        return true;
    }
}
