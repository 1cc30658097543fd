using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>What a run of the engine has of the site.</summary>
internal static class LiquidRunExtensions
{
    extension(LiquidRun run)
    {
        /// <summary>What all runs on the site share.</summary>
        public SiteObjects Site => ((PageScope)run.Globals).Site;

        /// <summary>What Liquid can reach of the site.</summary>
        public LiquidHost Host => run.Site.Host;

        /// <summary>The text that runs.</summary>
        public LiquidSource Source => ((PageScope)run.Globals).Source;

        /// <summary>The page that it belongs to.</summary>
        public LiquidPage Page => run.Source.Page;
    }
}
