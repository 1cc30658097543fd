using System.Globalization;
using System.Text;
using Profile.Content.Documents;

namespace Profile.Content.Routes;

/// <summary>The values of the placeholders in a permalink pattern.</summary>
/// <param name="Collection">Name of the collection.</param>
/// <param name="Path">Path inside the collection's folder, without extension.</param>
/// <param name="Name">File name without extension and without a post's date.</param>
/// <param name="Slug">Front matter's <c>slug</c>, or the name.</param>
/// <param name="Date">The item's date, if it has one.</param>
/// <param name="Categories">Its categories.</param>
internal sealed record PermalinkFacts(string Collection, string Path, string Name, string Slug, PartialDate? Date, IReadOnlyList<string> Categories);

/// <summary>Jekyll's permalink placeholders: <c>/blog/:year/:title/</c> (jekyllrb.com/docs/permalinks).</summary>
internal static class PermalinkPattern
{
    /// <summary>The default addresses of the items of a collection.</summary>
    public const string OfCollections = "/:collection/:path/";

    /// <summary>Jekyll's own default for posts.</summary>
    public const string OfPosts = "date";

    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["date"] = "/:categories/:year/:month/:day/:title.html",
        ["ordinal"] = "/:categories/:year/:y_day/:title.html",
        ["none"] = "/:categories/:title.html",
    };

    /// <summary>The permalink that a pattern gives an item; unknown placeholders are removed, as in Jekyll.</summary>
    public static string? Expand(string pattern, PermalinkFacts facts)
    {
        pattern = Styles.GetValueOrDefault(pattern, pattern);
        var url = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            if (pattern[i] != ':')
            {
                url.Append(pattern[i++]);
                continue;
            }

            var end = i + 1;
            while (end < pattern.Length && (char.IsAsciiLetter(pattern[end]) || pattern[end] == '_'))
            {
                end++;
            }

            url.Append(Value(pattern[(i + 1)..end], facts));
            i = end;
        }

        return Permalink.Normalise(url.ToString());
    }

    private static string Value(string placeholder, PermalinkFacts facts)
    {
        var date = facts.Date?.FirstMoment;
        return placeholder switch
        {
            "collection" => facts.Collection,
            "path" => facts.Path,
            "name" => Permalink.Slug(facts.Name),
            "title" => Permalink.PrettySlug(facts.Slug),
            "slug" => Permalink.Slug(facts.Slug),
            "categories" => string.Join('/', facts.Categories.Select(Permalink.Slug)),
            "year" => Format(date, "yyyy"),
            "short_year" => Format(date, "yy"),
            "month" => Format(date, "MM"),
            "i_month" => Format(date, "%M"),
            "day" => Format(date, "dd"),
            "i_day" => Format(date, "%d"),
            "y_day" => date?.DayOfYear.ToString("000", CultureInfo.InvariantCulture) ?? "",
            "output_ext" => ".html",
            _ => "",
        };
    }

    private static string Format(DateTime? date, string format) => date?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
