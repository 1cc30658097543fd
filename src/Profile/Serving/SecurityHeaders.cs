using Microsoft.Extensions.Primitives;

namespace Profile.Serving;

/// <summary>
/// The headers that every answer carries (Mozilla HTTP Observatory, OWASP ASVS 3.4). Names stand here once, so that renditions, assets and errors agree.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>What every answer carries.</summary>
    public static KeyValuePair<string, StringValues>[] Common { get; } =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];

    /// <summary>Two years, for answers over https (RFC 6797).</summary>
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
