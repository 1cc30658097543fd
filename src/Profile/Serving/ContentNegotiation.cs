using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Profile.Serving;

/// <summary>
/// Which codings a client accepts, from its Accept-Encoding (RFC 9110 section 12.5.3): a coding with q=0 is refused, <c>*</c> stands for those not listed. The
/// highest q wins; among equals, the coding that compresses best.
/// </summary>
internal static class ContentNegotiation
{
    // Browsers send a handful of values; a client that invents thousands must not fill the memory.
    private const int Remembered = 64;
    private static readonly ConcurrentDictionary<string, ContentCoding> Known = new(StringComparer.Ordinal);

    /// <summary>The coding for the response; identity when the header is absent or refuses everything.</summary>
    public static ContentCoding Choose(string? acceptEncoding)
    {
        if (string.IsNullOrEmpty(acceptEncoding))
        {
            return ContentCoding.Identity;
        }

        if (Known.TryGetValue(acceptEncoding, out var coding))
        {
            return coding;
        }

        coding = Parse(acceptEncoding);
        if (Known.Count < Remembered)
        {
            Known.TryAdd(acceptEncoding, coding);
        }

        return coding;
    }

    private static ContentCoding Parse(string header)
    {
        double? brotli = null, gzip = null, identity = null, any = null;
        if (!StringWithQualityHeaderValue.TryParseList([header], out var codings))
        {
            return ContentCoding.Identity;
        }

        foreach (var coding in codings)
        {
            var q = coding.Quality ?? 1;
            switch (coding.Value.Value?.ToLowerInvariant())
            {
                case "br":
                    brotli = q;
                    break;
                case "gzip" or "x-gzip":
                    gzip = q;
                    break;
                case "identity":
                    identity = q;
                    break;
                case "*":
                    any = q;
                    break;
            }
        }

        var br = brotli ?? any ?? 0;
        var gz = gzip ?? any ?? 0;
        // Identity, when not listed, is acceptable but least preferred.
        var plain = identity ?? (any == 0 ? 0 : 0.0001);
        return br > 0 && br >= gz && br >= plain ? ContentCoding.Brotli
            : gz > 0 && gz >= plain ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }
}
