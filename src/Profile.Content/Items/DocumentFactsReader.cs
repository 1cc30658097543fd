using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Items;

/// <summary>Derives the facts of documents, and reports faults in the keys that they come from.</summary>
/// <param name="isReserved">Whether the server itself answers at a permalink, so that no content may have it.</param>
internal sealed class DocumentFactsReader(ContentLayout layout, SiteSettings settings, SiteClock clock, Func<string, bool> isReserved)
{
    /// <summary>The facts, or null when the document lacks something that its kind requires; that is reported.</summary>
    public DocumentFacts? Read(Document document, Kind kind, DiagnosticBag bag)
    {
        var schema = kind.Schema!;
        var date = Written(document, kind, bag, out var isBroken) ?? (isBroken || document.Collection == "pages" ? null : FileDate.Of(document.Name));
        if (date is null && kind.Dates.IsRequired)
        {
            // The rest of it is never read, so its misspelt keys are reported here.
            var fields = new Fields(document.FrontMatter, schema, bag, settings.TimeZone);
            return isBroken ? null : fields.Missing<DocumentFacts>(kind.Dates.Keys[0]);
        }

        var known = Fields.Reopened(document.FrontMatter, schema, bag, settings.TimeZone);
        var end = kind.Dates.EndKey is { } key ? Date(document, key, schema, bag, out _) : null;
        if (end is { } lastDay && date is { } start && lastDay.Following <= start.FirstMoment)
        {
            bag.Report(Messages.EndBeforeStart, known.LocationOf(kind.Dates.EndKey!), lastDay, start);
            end = null;
        }

        var slug = known.Text("slug") ?? FileDate.NameWithout(document.Name);
        var due = Due(document, kind, date, bag);
        var permalink = Address(document, kind, known, date, slug, bag);
        return new DocumentFacts
        {
            Date = date,
            End = end,
            Due = due,
            IsDraft = due is not null || document.FrontMatter["published"] is YamlScalar { Flag: false },
            Terms = ItemKeys.Terms(known),
            Slug = slug,
            Permalink = permalink,
            IsPageless = permalink is null && settings.Collection(document.Collection) is { Output: false },
            // This is the home page, which cannot be elsewhere: the site would have none.
            Redirect = permalink == "/" ? null : Redirect(document, bag),
            IsInNavigation = document.FrontMatter["nav"] is YamlScalar { IsNull: false, Flag: not false } nav && nav.Text != "false",
            NavigationOrder = known.Number("nav_order"),
            Moments = [.. Moments(date, kind.Dates.EndKey is null ? null : end ?? date), .. OtherMoments(document, schema)],
        };
    }

    private PartialDate? Written(Document document, Kind kind, DiagnosticBag bag, out bool isBroken)
    {
        isBroken = false;
        foreach (var key in kind.Dates.Keys)
        {
            if (Date(document, key, kind.Schema!, bag, out var isWrong) is { } date)
            {
                return date;
            }

            isBroken |= isWrong;
        }

        return null;
    }

    // A key that need not be a date, such as the year of a course, may hold something else.
    private PartialDate? Date(Document document, string key, Schema schema, DiagnosticBag bag, out bool isWrong)
    {
        isWrong = false;
        if (document.FrontMatter[key] is not { IsNull: false } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && DateParser.Parse(scalar.Text, settings.TimeZone) is { } date)
        {
            return date;
        }

        isWrong = schema[key]?.Kinds == ValueKinds.Date;
        if (isWrong)
        {
            bag.Report(Messages.ImpossibleDate, node.Location, node is YamlScalar s ? s.Text : node.Noun);
        }

        return null;
    }

    private DateTimeOffset? Due(Document document, Kind kind, PartialDate? date, DiagnosticBag bag)
    {
        if (date is not { } day || settings.Future || kind.Dates.Future == FutureDates.Usual || clock.HasCome(day))
        {
            return null;
        }

        var isHidden = kind.Dates.Future == FutureDates.Hidden;
        var at = kind.Dates.Keys.Select(document.FrontMatter.Entry).FirstOrDefault(e => e is not null)?.Location ?? document.Location;
        bag.Report(isHidden ? Messages.FutureDate : Messages.FutureItem, at, day);
        return isHidden ? clock.MomentOf(day.FirstMoment) : null;
    }

    private IEnumerable<DateTimeOffset> Moments(PartialDate? date, PartialDate? lastDay)
    {
        if (date is { } first)
        {
            yield return clock.MomentOf(first.FirstMoment);
        }

        if (lastDay is { } last)
        {
            yield return clock.MomentOf(last.Following);
        }
    }

    // A later date, such as that of the last update, counts in feeds and the site map from its day on.
    private IEnumerable<DateTimeOffset> OtherMoments(Document document, Schema schema) => schema.Keys.Where(k => k.Kinds == ValueKinds.Date)
        .Select(k => document.FrontMatter[k.Name]).OfType<YamlScalar>()
        .Select(s => DateParser.Parse(s.Text, settings.TimeZone)).OfType<PartialDate>().Select(d => clock.MomentOf(d.FirstMoment));

    // The address that the owner wrote; if it cannot be used, the one that the kind gives.
    private string? Address(Document document, Kind kind, Fields known, PartialDate? date, string slug, DiagnosticBag bag)
    {
        var placeholders = new PermalinkFacts(document.Collection, layout.PathInCollection(document.Path, document.Collection),
            document.Collection == "posts" ? FileDate.NameWithout(document.Name) : document.Name, slug, date, known.Words("categories"));
        if (IsElsewhere(document))
        {
            return null;
        }

        if (known.Text("permalink") is { } written)
        {
            // For an item of a collection, Jekyll also fills in the placeholders of the item's own permalink.
            var address = document.Collection != "pages" && written.Contains("/:", StringComparison.Ordinal)
                ? PermalinkPattern.Expand(written, placeholders)
                : Permalink.Normalise(written);
            if (address is not null && !isReserved(address) && (address != "/" || document.Collection == "pages"))
            {
                return address;
            }

            bag.Report(address is null ? Messages.BadPermalink : Messages.ReservedAddress, known.LocationOf("permalink"), address ?? written);
        }

        if (document.Path == layout.HomeFile)
        {
            return "/";
        }

        var collection = settings.Collection(document.Collection);
        if (collection is null || !collection.Output || (!layout.IsAlFolio && !kind.HasOwnPage(document)))
        {
            return null;
        }

        var given = PermalinkPattern.Expand(Pattern(document, collection), placeholders);
        if (given is null || isReserved(given))
        {
            bag.Report(given is null ? Messages.BadPermalink : Messages.ReservedAddress, document.Location, given ?? document.Name);
            return null;
        }

        return given;
    }

    // This is how al-folio puts a link to another site into the navigation (docs/reference/al-folio.md, 5.2).
    private static bool IsElsewhere(Document document) =>
        document.Collection == "pages" && document.FrontMatter["permalink"] is YamlScalar written && written.Text.Contains("://", StringComparison.Ordinal);

    private string Pattern(Document document, CollectionSettings collection) => document.Collection != "pages"
        ? collection.Permalink ?? settings.PermalinkPattern ?? PermalinkPattern.OfPosts
        : document.Path.StartsWith($"{layout.Prefix}pages/", StringComparison.Ordinal) && layout.IsAlFolio ? "/_pages/:path/" : "/:path/";

    private string? Redirect(Document document, DiagnosticBag bag)
    {
        // al-folio's redirect is only where lists link to: an item with a text still has a page.
        var target = document.FrontMatter["redirect_to"]
            ?? (string.IsNullOrWhiteSpace(document.Body) ? document.FrontMatter["redirect"] : null)
            ?? (IsElsewhere(document) ? document.FrontMatter["permalink"] : null);
        if (target is not YamlScalar { IsNull: false, Flag: null } scalar || scalar.Text.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (RedirectTarget.Normalise(Prefixed(text)) is { } address)
        {
            return address;
        }

        bag.Report(Messages.BadRedirect, scalar.Location, text);
        return null;
    }

    private string Prefixed(string target) =>
        settings.BaseUrl.Length > 0 && target.StartsWith(settings.BaseUrl + "/", StringComparison.Ordinal) ? target[settings.BaseUrl.Length..]
        : RedirectTarget.HasScheme(target) || target.StartsWith('/') ? target : "/" + target;
}
