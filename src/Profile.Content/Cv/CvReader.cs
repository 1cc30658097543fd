using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content.Cv;

/// <summary>
/// Reads RenderCV's <c>cv:</c> map (docs.rendercv.com, docs/reference/al-folio.md, 5.5): all its entry types, any section names. al-folio's older list and
/// JSON Resume are recognised by their shape.
/// </summary>
internal static class CvReader
{
    /// <summary>The keys of RenderCV's <c>cv:</c> map.</summary>
    public static Schema Schema => CvSchemas.Cv;

    /// <summary>True when a file's value has one of the three shapes; otherwise the fault is reported, and <see cref="Read"/> returns null.</summary>
    public static bool HoldsCv(YamlNode node, DiagnosticBag bag)
    {
        if (node is YamlList || (node is YamlMap shape && (IsJsonResume(shape) || shape["cv"] is YamlMap)))
        {
            return true;
        }

        if (node is YamlMap map && map["cv"] is null or { IsNull: true })
        {
            new Fields(map, CvSchemas.Root, bag).Missing<object>("cv");
        }
        else
        {
            var wrong = (node as YamlMap)?["cv"] ?? node;
            bag.Report(Messages.NotACv, wrong.Location, wrong.Noun);
        }

        return false;
    }

    /// <summary>The CV, or null when the text holds none.</summary>
    public static CurriculumVitae? Read(YamlNode node, ReadContext context)
    {
        if (node is YamlList blocks)
        {
            return CvListReader.Read(blocks, context);
        }

        if (node is not YamlMap map)
        {
            return null;
        }

        if (IsJsonResume(map))
        {
            return JsonResumeReader.Read(map, context);
        }

        if (new Fields(map, CvSchemas.Root, context.Bag).Open("cv", Schema) is not { } cv)
        {
            return null;
        }

        ImmutableArray<CvAccount> accounts = [.. Accounts(cv, "social_networks", context)];
        return new CurriculumVitae
        {
            Name = cv.Text("name"),
            Headline = cv.Text("headline") ?? cv.Text("label"),
            Place = Place(cv),
            Email = cv.Texts("email").FirstOrDefault(),
            Phone = cv.Texts("phone").FirstOrDefault(),
            Website = cv.Texts("website").FirstOrDefault(),
            Contacts = [.. cv.Map.Entries.SelectMany(e => Contacts(cv, e.Key, accounts, context))],
            Accounts = accounts,
            Summary = CvEntryReader.Html(cv, "summary", context),
            IsOfThemeGem = context.Settings.IsOfThemeGem,
            Sections = cv.Value("sections") is YamlMap sections ? Sections(sections, context) : [],
        };
    }

    // RenderCV shows the header's keys in the order of the file.
    private static IEnumerable<CvContact> Contacts(Fields cv, string key, IEnumerable<CvAccount> accounts, ReadContext context) => key switch
    {
        "location" => cv.Text("location") is { } place ? [new CvContact(place, null)] : [],
        "email" => cv.Texts("email").Where(e => e.Length > 0)
            .Select(e => new CvContact(e, e.Contains('@') ? $"mailto:{Uri.EscapeDataString(e).Replace("%40", "@", StringComparison.Ordinal)}" : null)),
        "phone" => cv.Texts("phone").Where(p => p.Length > 0)
            .Select(p => new CvContact(p, p.Any(char.IsAsciiDigit) ? $"tel:{string.Concat(p.Where(c => char.IsAsciiDigit(c) || c == '+'))}" : null)),
        "website" => cv.Texts("website").Where(w => w.Length > 0).Select(w => new CvContact(w, CvEntryReader.Url(w))),
        "social_networks" => accounts.Select(a => a.Contact),
        "custom_connections" => Custom(cv, context),
        _ => [],
    };

    private static IEnumerable<CvContact> Custom(Fields cv, ReadContext context) =>
        from map in cv.List("custom_connections").OfType<YamlMap>()
        let one = new Fields(map, CvSchemas.CustomConnection, context.Bag)
        let url = one.Text("url")
        where one.Has("placeholder") || url is not null
        select new CvContact(one.Text("placeholder") ?? url!, CvEntryReader.Url(url));

    /// <summary>The accounts in a list of maps of network, username and perhaps url.</summary>
    public static IEnumerable<CvAccount> Accounts(Fields fields, string key, ReadContext context) =>
        from map in (fields.Value(key) as YamlList)?.Items.OfType<YamlMap>() ?? []
        let one = new Fields(map, CvSchemas.Account, context.Bag)
        let network = one.Text("network")
        let username = one.Text("username")
        let url = one.Text("url")
        where (network ?? username ?? url) is not null
        select new CvAccount(network ?? username ?? url!, username,
            CvEntryReader.Url(url) ?? (network is null || username is null ? null : CvEntryReader.Url(Account.Named(network)?.Href(username))));

    // "Graz, Austria": a city and its region. A file of al-folio's may instead have a map `address` with the keys of JSON Resume.
    private static CvPlace? Place(Fields cv)
    {
        if (cv.Value("address") is YamlMap address && PlaceOf(address) is { } place)
        {
            return place;
        }

        var parts = cv.Text("location")?.Split(',', 2, StringSplitOptions.TrimEntries);
        return parts is null ? null : new CvPlace(null, null, parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null, null);
    }

    /// <summary>The place in a map with JSON Resume's keys; null when it gives none.</summary>
    public static CvPlace? PlaceOf(YamlMap map)
    {
        var place = new CvPlace(Text("address"), Text("postalCode"), Text("city"), Text("region"), Text("countryCode"));
        return place.ToString().Length > 0 ? place : null;

        string? Text(string key) => map[key] is YamlScalar { IsNull: false } value && value.Text.Trim() is { Length: > 0 } text ? text : null;
    }

    private static bool IsJsonResume(YamlMap map) =>
        map.Entry("cv") is null && map.Entries.Any(e => e.Key == "basics" || JsonResumeReader.SectionKeys.Contains(e.Key));

    private static ImmutableArray<CvSection> Sections(YamlMap sections, ReadContext context)
    {
        var read = ImmutableArray.CreateBuilder<CvSection>();
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in sections.Entries)
        {
            var items = entry.Value switch
            {
                YamlList list => list.Items,
                { IsNull: true } => [],
                var single => [single],
            };
            var entries = items.Select(i => Entry(i, entry.Key, context)).OfType<CvEntry>().ToImmutableArray();
            if (entries.IsEmpty)
            {
                context.Bag.Report(Messages.EmptySection, entry.Location, entry.Key);
                continue;
            }

            var slug = Permalink.Slug(entry.Key);
            while (!slugs.Add(slug))
            {
                slug += "-2";
            }

            read.Add(new CvSection(Title(entry.Key), slug, entries));
        }

        return read.ToImmutable();
    }

    // RenderCV shows snake_case names as titles and leaves all others as they are.
    private static string Title(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            ? string.Join(' ', name.Split('_', StringSplitOptions.RemoveEmptyEntries)
                .Select((w, i) => i > 0 && w is "and" or "of" or "in" or "the" ? w : char.ToUpperInvariant(w[0]) + w[1..]))
            : name;

    private static CvEntry? Entry(YamlNode node, string section, ReadContext context)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar:
                return new CvTextEntry(CvMark.None, context.Markup.Words(scalar.Text, scalar.Location, context.Bag));
            case YamlMap map:
                return Entry(new Fields(map, CvSchemas.Entry, context.Bag), section, context);
            case YamlList list:
                context.Bag.Report(Messages.WrongType, list.Location, section, "a list of entries", "a list in a list");
                return null;
            default:
                return null;
        }
    }

    private static CvEntry? Entry(Fields fields, string section, ReadContext context)
    {
        var mark = fields.Has("bullet")
            ? CvMark.Bullet
            : fields.Has("number") ? CvMark.Number : fields.Has("reversed_number") ? CvMark.ReversedNumber : CvMark.None;
        if (mark != CvMark.None)
        {
            var key = mark switch { CvMark.Bullet => "bullet", CvMark.Number => "number", _ => "reversed_number" };
            return CvEntryReader.Html(fields, key, context) is { } text ? new CvTextEntry(mark, text) : null;
        }

        if (fields.Has("details") && (fields.Has("label") || fields.Has("name")))
        {
            return new CvLabelEntry(CvEntryReader.Html(fields, "label", context) ?? CvEntryReader.Html(fields, "name", context) ?? "",
                CvEntryReader.Html(fields, "details", context) ?? "");
        }

        return (CvEntry?)CvEntryReader.Publication(fields, context)
            ?? (CvEntry?)CvEntryReader.Labelled(fields, context)
            ?? (CvEntry?)CvEntryReader.Dated(fields, context, isNested: true)
            ?? Unknown(fields, section, context);
    }

    /// <summary>An entry of no known type: all its text is still shown; nothing is dropped silently (al-folio issue 3587).</summary>
    public static CvTextEntry? Unknown(Fields fields, string section, ReadContext context)
    {
        context.Bag.Report(Messages.UnknownEntry, fields.Map.Location, section);
        var texts = fields.Map.Entries.Select(e => e.Value).OfType<YamlScalar>().Where(s => !s.IsNull)
            .Select(s => context.Markup.Words(s.Text, s.Location, context.Bag));
        var html = string.Join(", ", texts);
        return html.Length > 0 ? new CvTextEntry(CvMark.None, html) : null;
    }
}
