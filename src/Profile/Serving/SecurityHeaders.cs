using Microsoft.Extensions.Primitives;

namespace Profile.Serving;

/// <summary>
/// The headers of every response (Mozilla HTTP Observatory, OWASP ASVS 3.4). They are defined once here, so that renditions, assets and errors agree.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>The headers of every response.</summary>
    public static KeyValuePair<string, StringValues>[] Common { get; } =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];

    /// <summary>Two years, for responses over https (RFC 6797).</summary>
    public const string StrictTransportSecurity = "max-age=63072000; includeSubDomains";

    /// <summary>Sets the common headers; those already set stay.</summary>
    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Common)
        {
            headers[name] = value;
        }

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = StrictTransportSecurity;
        }
    }
}
