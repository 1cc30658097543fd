using System.Text.RegularExpressions;

namespace Profile.BrowserTests;

/// <summary>
/// The score of Mozilla's HTTP Observatory, algorithm 6, for a response sent over https without cookies and from a host that is not preloaded
/// (docs/quality.md): what a server itself can achieve.
/// </summary>
internal static partial class Observatory
{
    /// <summary>Nothing lost, and every bonus except those for cookies and preloading.</summary>
    public const int Best = 155;

    public static int Score(HttpResponseMessage answer, string html)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(d => d.Split(' ')[0], d => d.Split(' ')[1..]);
        var score = 100;
        score += Policy(policy);
        score += Header("Referrer-Policy") is "no-referrer" or "same-origin" or "strict-origin" or "strict-origin-when-cross-origin" ? 5 : 0;
        score += Header("X-Content-Type-Options") == "nosniff" ? 0 : -5;
        score += policy.ContainsKey("frame-ancestors") ? 5 : -20;
        score += Header("Cross-Origin-Resource-Policy") is "same-origin" or "same-site" ? 10 : 0;
        score += Header("Cross-Origin-Opener-Policy") is "same-origin" ? 10 : 0;
        score += Header("Cross-Origin-Embedder-Policy") is "require-corp" or "credentialless" ? 10 : 0;
        score += Scripts(html);
        return score;
    }

    private static int Policy(Dictionary<string, string[]> policy)
    {
        var sources = policy.GetValueOrDefault("script-src") ?? policy.GetValueOrDefault("default-src") ?? ["*"];
        if (sources.Any(s => s is "'unsafe-inline'" or "'unsafe-eval'" or "data:" or "*" or "https:" or "http:"))
        {
            return -20;
        }

        var styles = policy.GetValueOrDefault("style-src") ?? [];
        return styles.Any(s => s is "'unsafe-inline'" or "data:" or "*") ? 0 : policy.GetValueOrDefault("default-src") is ["'none'"] ? 10 : 5;
    }

    // Subresource integrity: each of our own scripts has its hash.
    private static int Scripts(string html)
    {
        var scripts = Sources().Matches(html).Select(m => m.Value).ToArray();
        return scripts.Length > 0 && scripts.All(s => s.Contains("integrity=\"sha", StringComparison.Ordinal)) ? 5 : 0;
    }

    [GeneratedRegex("<script[^>]* src=[^>]*>")]
    private static partial Regex Sources();
}
