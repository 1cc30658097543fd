using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Running;
using Profile.Content.Markup.Liquid.Tags;
using Profile.Liquid;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid;

/// <summary>Runs the Liquid in owners' content: the engine with the additions of Jekyll and al-folio's plugins, for one site. Thread-safe.</summary>
internal sealed class LiquidRenderer
{
    private readonly LiquidEngine engine;
    private readonly SiteObjects site;

    /// <param name="host">What Liquid can reach of the site.</param>
    public LiquidRenderer(LiquidHost host)
    {
        site = new SiteObjects(host);
        engine = new LiquidEngine(new LiquidOptions { Tags = SiteTags.All, Filters = SiteFilters.All, Now = () => host.Time, Zone = host.Zone });
    }

    /// <summary>The text after its Liquid has run; a text without any is returned unchanged. Never throws because of what the text holds.</summary>
    public string Render(LiquidSource source, DiagnosticBag bag) => Render(source, bag, out _);

    /// <summary>The same.</summary>
    /// <param name="reads">What the run read.</param>
    public string Render(LiquidSource source, DiagnosticBag bag, out IEnumerable<LiquidRead> reads)
    {
        reads = [];
        if (!LiquidEngine.HasLiquid(source.Text))
        {
            return source.Text;
        }

        var result = Render(Parse(source), source, bag);
        reads = result.Reads;
        return result.Text;
    }

    /// <summary>Parses a text once, so that it can be run many times.</summary>
    public LiquidTemplate Parse(LiquidSource source) => engine.Parse(source.Text, source.Path, source.FirstLine);

    /// <summary>What a template outputs for a source, and what it cost. Never throws because of what the text holds.</summary>
    public LiquidResult Render(LiquidTemplate template, LiquidSource source, DiagnosticBag bag)
    {
        var result = engine.Render(template, new PageScope(site, source, bag), bag);
        site.Host.Noted(result.Reads);
        return result;
    }
}
