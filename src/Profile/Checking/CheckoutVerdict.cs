using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Profile.Commands;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Markup.Layouts;
using Profile.Content.Sources;
using Profile.Liquid;

namespace Profile.Checking;

/// <summary>
/// Tells an owner who thinks about moving, in a few lines, what in an al-folio checkout cannot be shown as it was published, and what to do about it. Settings
/// that the owner left as in the template are ignored.
/// </summary>
internal static partial class CheckoutVerdict
{
    private const int Named = 3;

    private const string LastChanges = "jekyll-last-modified-at";

    // al-folio's own plugins: the server does their work without Ruby or does not need it (its folder _plugins, read on 2026-11-28).
    private static readonly FrozenSet<string> StockPlugins = new[]
    {
        "beautify.rb", "cache-bust.rb", "details.rb", "download-3rd-party.rb", "external-posts.rb", "file-exists.rb", "google-scholar-citations.rb",
        "hide-custom-bibtex.rb", "hideCustomBibtex.rb", "inspirehep-citations.rb", "minify.rb", "remove-accents.rb",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The papers in the template.
    private static readonly FrozenSet<string> StockPapers = new[]
    {
        "PhysRev.47.777", "einstein1905electrodynamics", "einstein1905molekularkinetischen", "einstein1905movement", "einstein1905photoelectriceffect",
        "einstein1920relativity", "einstein1950meaning", "einstein1956investigations", "przibram1967letters",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Frames =
        ["default", "page", "post", "cv", "course", "book-review", "book-shelf", "distill"];

    private static readonly ImmutableArray<string> Counters =
        ["google_analytics", "panelbear_analytics", "cronitor_analytics", "pirsch_analytics", "openpanel_analytics"];

    /// <summary>One sentence for each finding; null for a site of the native layout.</summary>
    /// <param name="scan">All files of the content folder.</param>
    /// <param name="diagnostics">What was found in them.</param>
    public static string[]? Of(Site site, FolderScan scan, IReadOnlyList<Diagnostic> diagnostics)
    {
        string?[] sentences =
        [
            Failed(diagnostics), Tags(diagnostics), Plugins(scan), Edited(scan), Outside(diagnostics), Handlers(diagnostics), Header(diagnostics),
            Feeds(site), Comments(site), Visitors(site), Newsletter(site), Changes(site), Template(site, scan),
        ];
        return ContentLayout.Detect(scan).IsAlFolio ? [.. sentences.OfType<string>()] : null;
    }

    private static string? Failed(IReadOnlyList<Diagnostic> diagnostics) => Sentence(
        diagnostics.Where(d => d.Severity == Severity.Error && d.Location.Path.StartsWith('_')
                && d.Location.Path.Split('/')[0] is "_layouts" or "_includes").Select(d => d.Location.Path).Distinct(),
        "{0}: cannot be run, so pages stand in our layouts without it. Mend the errors above.");

    private static string? Tags(IReadOnlyList<Diagnostic> diagnostics) => Sentence(
        diagnostics.Where(d => d.Code == LiquidMessages.UnknownLiquidTag.Code || d.Code == Messages.RubyTag.Code).Select(d => QuotedText().Match(d.Text).Value)
            .Distinct(),
        "{0}: no such tags are known here, and they show nothing. Write what they showed; the lines above name what has the same effect.");

    private static string? Outside(IReadOnlyList<Diagnostic> diagnostics) => Sentence(
        diagnostics.Where(d => d.Code == Messages.OutsideCode.Code).Select(d => QuotedText().Match(d.Text).Value.Split("//")[^1].Split('/')[0]).Distinct(),
        "{0}: scripts and styles of other sites are not loaded. Put those that you miss into assets/.");

    private static string? Handlers(IReadOnlyList<Diagnostic> diagnostics) => Sentence(
        diagnostics.Where(d => d.Code == Messages.InlineHandler.Code).Select(d => d.Location.Path).Distinct(),
        "{0}: attributes such as onclick do not run. Let a script in the page call addEventListener.");

    private static string? Header(IReadOnlyList<Diagnostic> diagnostics) => Sentence(
        diagnostics.Where(d => d.Code == Messages.UnreadHeader.Code).Select(d => d.Location.Path),
        "{0}: its navigation cannot be read, so that of the pages is shown. Write the links into its <nav>, or delete the file.");

    [GeneratedRegex("(?<=')[^']+(?=')", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedText();

    private static string? Plugins(FolderScan scan) => Sentence(
        scan.Files.Where(f => f.Path.StartsWith("_plugins/", StringComparison.Ordinal) && !StockPlugins.Contains(Path.GetFileName(f.Path)))
            .Select(f => f.Path + (TagsIn(TextOf(f)) is { Length: > 0 } tags ? $" ({tags})" : "")),
        "{0}: Ruby is not run. What their tags and pages showed is missing; write it into the pages, or into an include.");

    // The tags that a plugin defines: its owner knows them by what they wrote into the pages.
    private static string TagsIn(string ruby) => string.Join(", ", RegisteredTag().Matches(ruby).Select(m => $"{{% {m.Groups[1].Value} %}}").Take(Named));

    [GeneratedRegex("""register_tag\(?\s*[:'"](\w{1,40})""", RegexOptions.CultureInvariant)]
    private static partial Regex RegisteredTag();

    private static string? Edited(FolderScan scan) => Sentence(
        scan.Files.Where(f => Frames.Contains(Path.GetFileNameWithoutExtension(f.Path)) && f.Path.StartsWith("_layouts/", StringComparison.Ordinal)
            && !StockTexts.Contains(f.Path, TextOf(f))).Select(f => f.Path),
        "{0}: edited, but this part of every page is ours. What you added to it is not shown; a layout with a name of its own is.");

    private static string? Feeds(Site site) => Sentence(
        site.Settings.ExternalSources.Select(s => (s["rss_url"] as YamlScalar)?.Text).OfType<string>()
            .Where(url => !url.Contains("/@al-folio/", StringComparison.Ordinal)),
        "{0}: nothing is fetched from other sites. List the posts themselves under external_sources (posts: url, title, published_date).");

    private static string? Comments(Site site)
    {
        var giscus = Text(site.Settings.Map["giscus"] as YamlMap, "repo");
        var disqus = Text(site.Settings.Map, "disqus_shortname");
        var used = new[] { giscus is null or "alshedivat/al-folio" ? null : "giscus", disqus is null or "al-folio" ? null : "Disqus" };
        return Sentence(used.OfType<string>(),
            "{0}: comments are kept by other sites, whose scripts are not loaded. Link to a page for discussion where you want them.");
    }

    private static string? Visitors(Site site) => Sentence(
        Counters.Where(key => Text(site.Settings.Map, key) is { } id && id.Any(char.IsLetterOrDigit)),
        "{0}: no other site counts visitors. The server's own metrics (docs/hosting.md) or its access log can.");

    private static string? Newsletter(Site site) =>
        site.Settings.Map["newsletter"] is YamlMap map && map["enabled"] is YamlScalar { Flag: true } && Text(map, "endpoint") is not null
            ? "newsletter: the form belongs to another site. Link to its page for subscribing."
            : null;

    private static string? Changes(Site site) => Sentence(
        new[]
        {
            site.Settings.Map["last_updated"] is YamlScalar { Flag: true } ? "last_updated" : null,
            site.Settings.Map["plugins"] is YamlList plugins && plugins.Items.Any(p => p is YamlScalar { Text: LastChanges }) ? LastChanges : null,
        }.OfType<string>(),
        "{0}: days of last changes come from a build or from the history of the checkout, which is not read. Write last_updated into a post that needs it.");

    private static string? Template(Site site, FolderScan scan)
    {
        var files = scan.Files.Where(f => StockTexts.IsContent(f.Path) && StockTexts.Contains(f.Path, TextOf(f))).Select(f => f.Path)
            .GroupBy(path => path.Split('/')[0]).Select(g => g.Count() == 1 ? g.Single() : $"{g.Count()} files in {g.Key}/");
        var papers = site.Of(Kinds.Publications).Select(p => p.CitationKey).Where(StockPapers.Contains).ToArray();
        var feeds = site.Settings.ExternalSources.Where(s => Text(s, "rss_url")?.Contains("/@al-folio/", StringComparison.Ordinal) == true);
        return Sentence(
            files.Concat(papers.Length == 0 ? [] : [Plural.Of(papers.Length, "paper") + " by Einstein"])
                .Concat(feeds.Select(_ => "the feed of medium.com/@al-folio")),
            "{0}: still the template's. Delete what is not about you.", int.MaxValue);
    }

    private static string? Sentence(IEnumerable<string> names, string sentence, int most = Named)
    {
        string[] all = [.. names];
        return all.Length == 0 ? null
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence,
                string.Join(", ", all.Take(most)) + (all.Length > most ? $" and {all.Length - most} more" : ""));
    }

    private static string? Text(YamlMap? map, string key) => map?[key] is YamlScalar { IsNull: false, Text: { Length: > 0 } text } ? text : null;

    private static string TextOf(ScannedFile file) =>
        ContentFileReader.Read(file, "", SourceLimits.DocumentBytes, new DiagnosticBag())?.Text ?? "";
}
