using System.Collections.Immutable;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>What a run of the engine can reach of the site. Each part of the site that is read is recorded.</summary>
internal static class LiquidRunExtensions
{
    extension(LiquidRun run)
    {
        /// <summary>What all runs on the site share.</summary>
        public SiteObjects Site => ((PageScope)run.Globals).Site;

        /// <summary>What Liquid can reach of the site, without recording.</summary>
        public LiquidHost Host => run.Site.Host;

        /// <summary>The text being run.</summary>
        public LiquidSource Source => ((PageScope)run.Globals).Source;

        /// <summary>The page that it belongs to.</summary>
        public LiquidPage Page => run.Source.Page;

        /// <summary>A setting by its key, or null.</summary>
        public YamlNode? Setting(string key)
        {
            run.Note(new SettingRead(key));
            return run.Host.Settings[key];
        }

        /// <summary>A collection by its name, empty when there is none.</summary>
        public ImmutableArray<LiquidPage> Collection(string name)
        {
            run.Note(new CollectionRead(name));
            return run.Host.Collections.TryGetValue(name, out var pages) ? pages : [];
        }

        /// <summary>A file of <c>_includes</c>, or null.</summary>
        public ContentText? Include(string path)
        {
            run.Note(new IncludeRead(path));
            return run.Host.Include(path);
        }

        /// <summary>A content file, or null.</summary>
        public ContentText? File(string path)
        {
            run.Note(new FileRead(path));
            return run.Host.File(path);
        }

        /// <summary>The address of a content file, or null.</summary>
        public string? Permalink(string path)
        {
            run.Note(new LinkRead(path));
            return run.Host.Permalink(path);
        }

        /// <summary>A page's body; whatever its own Liquid read is recorded here as well.</summary>
        public string Content(LiquidPage page)
        {
            var content = run.Untimed(() => run.Site.Contents.Of(page, run.Page));
            if (content.IsRendered)
            {
                run.Note(new ContentRead(page.Document.Path));
            }

            foreach (var read in content.Reads)
            {
                run.Note(read);
            }

            return content.Html;
        }

        /// <summary>HTML of a tag that shows part of the bibliography.</summary>
        /// <param name="tag">Which of the host's delegates to call.</param>
        /// <param name="arguments">As written, after Liquid has run.</param>
        /// <param name="at">The position of the tag.</param>
        public string Publications(Func<LiquidHost, LiquidReference> tag, string arguments, Location at)
        {
            run.Note(new PublicationsRead());
            return run.Untimed(() => tag(run.Host)(arguments, run.Page, at, ((PageScope)run.Globals).Bag));
        }
    }
}
