using System.Collections.Concurrent;
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

    /// <summary>One of the objects that are always there, or nil.</summary>
    public FluidValue Global(string name, LiquidSource source) => name switch
    {
        "site" => site,
        "page" => new PageValue(source.Page),
        "paginator" when source.Paginator is { } paginator => new PaginatorValue(paginator),
        "entry" when source.Entry is { } entry => new EntryValue(entry),
        "jekyll" => new MapValue(new Dictionary<string, FluidValue> { ["environment"] = LiquidValue.Of("production"), ["version"] = LiquidValue.Of("4.3.4") }),
        "layout" => new YamlMapValue(Documents.YamlMap.Empty(source.Page.Document.Location)),
        _ => NilValue.Instance,
    };
}
