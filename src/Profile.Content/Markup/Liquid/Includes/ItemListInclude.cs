using System.Globalization;
using System.Text;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Filters;

namespace Profile.Content.Markup.Liquid.Includes;

/// <summary><c>{% include news.liquid limit=true %}</c> and <c>latest_posts.liquid</c>: dates and items, newest first.</summary>
internal static class ItemListInclude
{
    public static string News(IncludeCall call) => Html(call, "news", "announcements", "news_limit");

    public static string LatestPosts(IncludeCall call) => Html(call, "posts", "latest_posts", null);

    private static string Html(IncludeCall call, string collection, string block, string? olderLimit)
    {
        var pages = call.Run.Collection(collection);
        if (pages.IsEmpty)
        {
            return $"<p>No {collection} so far...</p>";
        }

        var format = collection != "news" ? null
            : NewsDates.Includes.Select(i => NewsDates.FormatIn(call.Run.Include(i)?.Text)).FirstOrDefault(f => f is not null)
                ?? (call.Run.Setting("al_folio") is YamlMap ? NewsDates.OfGem : null);

        var limit = call.Flag("limit") || collection == "posts" ? Limit(call, block, olderLimit) : int.MaxValue;
        var list = new StringBuilder("<ul class=\"news pf-dated\">");
        foreach (var page in pages.OrderByDescending(p => p.Date).Take(limit))
        {
            call.Run.Spend(1);
            var date = page.Date is { } day ? $"<time datetime=\"{day.Iso}\">{Words(day, format)}</time>" : "<span></span>";
            list.Append("<li>").Append(date).Append("<div>").Append(Item(page, call)).Append("</div></li>");
        }

        return list.Append("</ul>").ToString();
    }

    private static string Words(PartialDate day, string? format) =>
        format is not null && day.Precision >= DatePrecision.Day
            ? Strftime.Format(new DateTimeOffset(day.FirstMoment, TimeSpan.Zero), format)
            : InterfaceTexts.English.Short(day);

    private static string Item(LiquidPage page, IncludeCall call)
    {
        var isInline = page.Document.FrontMatter["inline"] is YamlScalar { Flag: true };
        var target = page.Document.FrontMatter["redirect"] is YamlScalar { IsNull: false } redirect ? redirect.Text : page.Url;
        return isInline || target is null
            ? SiteFilters.Inline(call.Run.Content(page))
            : $"<a href=\"{HtmlFilters.Escape(call.Address(target))}\">{page.Title}</a>";
    }

    // The setting moved from the site settings to the page over al-folio's years (docs/reference/al-folio.md, 5.1).
    private static int Limit(IncludeCall call, string block, string? older)
    {
        call.Run.Note(new PageRead(block));
        var written = (call.Run.Page.Document.FrontMatter[block] as YamlMap)?["limit"]
            ?? (call.Run.Setting(block) as YamlMap)?["limit"]
            ?? (older is null ? null : call.Run.Setting(older));
        return written is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
    }
}
