using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Profile.Content.Markup.Liquid.Values;
using Profile.Liquid;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>What all runs on one site share: <c>site</c>, the bodies that pages show of each other, regular expressions.</summary>
internal sealed class SiteObjects(LiquidHost host)
{
    private readonly ConcurrentDictionary<string, Regex> patterns = new(StringComparer.Ordinal);

    public LiquidHost Host => host;

    /// <summary>Liquid's <c>site</c>.</summary>
    public SiteValue Site { get; } = new(host);

    /// <summary>The bodies of pages.</summary>
    public PageContents Contents { get; } = new(host);

    /// <summary>A regular expression that runs in linear time, built once: a layout uses the same ones for every entry.</summary>
    /// <exception cref="ArgumentException">It is not a valid regular expression.</exception>
    /// <exception cref="NotSupportedException">It uses lookarounds or backreferences, which need more than linear time.</exception>
    public Regex Pattern(string pattern) =>
        patterns.Count < MarkupLimits.LiquidPatterns ? patterns.GetOrAdd(pattern, Make) : patterns.GetValueOrDefault(pattern) ?? Make(pattern);

    private static Regex Make(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, LiquidLimits.Time);
}
