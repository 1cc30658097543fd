using Fluid.Values;
using Profile.Content.Markup.Liquid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>
/// The variables that a text of the site starts with: <c>site</c>, <c>page</c> and Jekyll's own. Tags, filters and includes reach the site through it.
/// </summary>
internal sealed class PageScope(SiteObjects site, LiquidSource source, DiagnosticBag bag) : LiquidObject
{
    public SiteObjects Site => site;

    public LiquidSource Source => source;

    /// <summary>Receives the diagnostics of the run.</summary>
    public DiagnosticBag Bag => bag;

    public override IEnumerable<string> Keys => ["site", "page", "content", "paginator", "entry", "jekyll", "layout"];

    public override bool IsData => false;

    public override FluidValue? Find(string key, LiquidRun run)
    {
        if (key == "paginator")
        {
            // Whether a paginator exists depends on the settings.
            run.Note(new SettingRead("pagination"));
        }

        return Variable(key);
    }

    private FluidValue? Variable(string key) => key switch
    {
        "site" => site.Site,
        "page" => new PageValue(source.Page, isRunning: true),
        "paginator" when source.Paginator is { } paginator => new PaginatorValue(paginator),
        "entry" when source.Entry is { } entry => new EntryValue(entry),
        "jekyll" => new MapValue(new Dictionary<string, FluidValue> { ["environment"] = LiquidValue.Of("production"), ["version"] = LiquidValue.Of("4.3.4") }),
        "content" when source.Layout is { } layout => LiquidValue.Of(layout.Content),
        "layout" => LiquidValue.Of(source.Layout?.FrontMatter ?? YamlMap.Empty(source.Page.Document.Location)),
        _ => null,
    };
}
