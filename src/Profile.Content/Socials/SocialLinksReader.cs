using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Content.Socials;

/// <summary>Reads social links in the order of <c>socials.yml</c>; older sites have the same keys in the settings (docs/reference/al-folio.md, 5.6).</summary>
internal static class SocialLinksReader
{
    /// <summary>The links in the data file, or in the settings if there is none.</summary>
    public static ImmutableArray<SocialLink> Read(YamlMap? socials, ReadContext context) =>
        socials is not null ? FromFile(socials, context) : FromSettings(context.Settings.Map, context);

    private static ImmutableArray<SocialLink> FromFile(YamlMap socials, ReadContext context)
    {
        var links = ImmutableArray.CreateBuilder<SocialLink>();
        foreach (var entry in socials.Entries.Where(e => !e.Value.IsNull))
        {
            if (entry.Value is YamlMap map && Account.Find(entry.Key) is { } known && ValueIn(map, known) is { } value)
            {
                if (Link(known, value, context) is { } link)
                {
                    links.Add(link);
                }
            }
            else if (entry.Value is YamlMap own)
            {
                if (Own(entry, own, context) is { } link)
                {
                    links.Add(link);
                }
            }
            else if (Account.Find(entry.Key) is not { } account)
            {
                context.Bag.Report(Messages.UnknownNetwork, entry.Location, entry.Key, Suggestion.For(entry.Key, Account.All.Select(a => a.Key)));
            }
            else
            {
                // Several accounts on one network are a list.
                var values = entry.Value is YamlList list ? list.Items.OfType<YamlScalar>() : entry.Value is YamlScalar one ? [one] : [];
                links.AddRange(values.Where(v => !v.IsNull && v.Text.Trim().Length > 0).Select(v => Link(account, v, context)).OfType<SocialLink>());
            }
        }

        return links.ToImmutable();
    }

    // Beside a logo, a known account may be in a map (docs/reference/al-folio-v1.md, 9).
    private static YamlScalar? ValueIn(YamlMap map, Account account) =>
        account.OrganizationPattern is { } pattern
            && (map["organization"], map["username"]) is (YamlScalar { IsNull: false } organization, YamlScalar { IsNull: false } user)
            ? new YamlScalar(string.Format(CultureInfo.InvariantCulture, pattern, organization.Text, user.Text), IsPlain: false, organization.Location)
            : (map["value"] ?? map[account.Key]) as YamlScalar;

    private static ImmutableArray<SocialLink> FromSettings(YamlMap settings, ReadContext context) =>
    [
        .. Account.All.Where(a => a.Key != "rss_icon")
            .Select(a => settings[a.Key] is YamlScalar { IsNull: false, Text.Length: > 0 } value ? Link(a, value, context) : null)
            .OfType<SocialLink>(),
    ];

    private static SocialLink? Own(YamlEntry entry, YamlMap map, ReadContext context)
    {
        var fields = new Fields(map, Account.Own, context.Bag);
        if (fields.RequiredText("url") is not { } url)
        {
            return null;
        }

        url = Account.Find("work_url")!.Href(url) ?? url;
        var resolved = context.Links.Resolve(url, "/", entry.Location.Path);
        if (resolved.Problem is { } problem)
        {
            context.Bag.Report(problem, fields.LocationOf("url"), url, context.Links.Suggest(url));
        }

        return resolved.Href is null ? null : new SocialLink(entry.Key, fields.Text("title") ?? entry.Key, resolved.Href, null, false);
    }

    private static SocialLink? Link(Account account, YamlScalar value, ReadContext context)
    {
        if (value.Flag == false || (account.Key == "rss_icon" && value.Flag != true))
        {
            return null;
        }

        if (account.Href(value.Text) is not { } href)
        {
            context.Bag.Report(Messages.UnreadAccount, value.Location, value.Text, account.Label);
            return null;
        }

        var isFile = account.Key is "cv_pdf" or "wechat_qr";
        var resolved = context.Links.Resolve(href, "/", value.Location.Path);
        if (resolved.Problem is { } problem && (isFile || resolved.Href is null))
        {
            context.Bag.Report(problem == Messages.BrokenInternalLink ? Messages.MissingAsset : problem, value.Location, value.Text,
                isFile ? context.Links.Suggest(value.Text) : "");
        }

        if (resolved.Href is null)
        {
            return null;
        }

        href = isFile ? resolved.Href : href;
        return new SocialLink(account.Key, account.Label, href, account.Icon, account.IsIdentity);
    }
}
