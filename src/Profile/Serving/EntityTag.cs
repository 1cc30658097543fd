using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Profile.Serving;

/// <summary>If-None-Match (RFC 9110 section 13.1.2): weak comparison, lists and <c>*</c>.</summary>
internal static class EntityTag
{
    /// <summary>True when the client already has the representation with this tag; a header that cannot be parsed matches nothing.</summary>
    public static bool Matches(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0)
        {
            return false;
        }

        // A browser sends back exactly the tag that it was given.
        if (ifNoneMatch.Count == 1 && ifNoneMatch[0] == tag)
        {
            return true;
        }

        if (!EntityTagHeaderValue.TryParseList([.. ifNoneMatch.OfType<string>()], out var tags))
        {
            return false;
        }

        var ours = EntityTagHeaderValue.Parse(tag);
        return tags.Any(t => t == EntityTagHeaderValue.Any || t.Compare(ours, useStrongComparison: false));
    }
}
