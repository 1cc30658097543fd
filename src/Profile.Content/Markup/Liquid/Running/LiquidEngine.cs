using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>What all runs of one site share: filters, includes read once, <c>site</c>.</summary>
internal sealed class LiquidEngine
{
    private readonly ConcurrentDictionary<ContentText, LiquidTemplate> templates = new();
    private readonly ConcurrentDictionary<string, Regex> patterns = new(StringComparer.Ordinal);
    private readonly SiteValue site;

    public LiquidEngine(LiquidHost host)
    {
        Host = host;
        Contents = new PageContents(host);
        Options = new TemplateOptions { TimeZone = host.Zone, Now = () => host.Time, MaxRecursion = 0 };
        FilterTable.Register(Options.Filters);
        site = new SiteValue(host);
    }

    public LiquidHost Host { get; }

    public TemplateOptions Options { get; }

    /// <summary>The bodies of pages.</summary>
    public PageContents Contents { get; }

    /// <summary>The order in which pages follow each other.</summary>
    public SiteValue Site => site;

    /// <summary>An include's template.</summary>
    public LiquidTemplate Template(ContentText file) => templates.GetOrAdd(file, f => TemplateParser.Parse(f.Text, f.Path, f.FirstLine));

    /// <summary>A regular expression that runs in linear time, made once: a layout asks for the same ones at every entry.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    /// <exception cref="NotSupportedException">It looks around or back, which takes more than linear time.</exception>
    public Regex Pattern(string pattern) => patterns.Count < Limits.LiquidPatterns ? patterns.GetOrAdd(pattern, Make) : patterns.GetValueOrDefault(pattern) ?? Make(pattern);

    private static Regex Make(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, Limits.LiquidTime);

    /// <summary>One of the objects that are always there, or nil.</summary>
    public FluidValue Global(string name, LiquidSource source) => name switch
    {
        "site" => site,
        "page" => new PageValue(source.Page),
        "paginator" when source.Paginator is { } paginator => new PaginatorValue(paginator),
        "entry" when source.Entry is { } entry => new EntryValue(entry),
        "jekyll" => new MapValue(new Dictionary<string, FluidValue> { ["environment"] = LiquidValue.Of("production"), ["version"] = LiquidValue.Of("4.3.4") }),
        "layout" => new YamlMapValue(YamlMap.Empty(source.Page.Document.Location)),
        _ => NilValue.Instance,
    };
}
