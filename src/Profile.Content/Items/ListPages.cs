using System.Globalization;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Items;

/// <summary>How a list is divided into pages.</summary>
/// <param name="Permalink">The address of the first page.</param>
/// <param name="PerPage">Items per page.</param>
/// <param name="Pattern">Addresses of the second and later pages, <c>:num</c> for the number.</param>
internal sealed record ListPages(string Permalink, int PerPage, string Pattern)
{
    // Without the number all later pages would have the same address.
    private readonly string numbered = Pattern.Contains(":num", StringComparison.Ordinal) ? Pattern : Pattern.TrimEnd('/') + "/:num/";

    /// <summary>The pages of a list of a native site, according to the settings; null when it has one page.</summary>
    /// <param name="permalink">The address of the list.</param>
    public static ListPages? Of(string permalink, SiteSettings settings, ContentLayout layout) =>
        !layout.IsAlFolio && settings.Pagination is { IsOff: false, PerPage: { } most } own
            ? new ListPages(permalink, most, permalink + (own.Permalink ?? "page/:num/").TrimStart('/'))
            : null;

    /// <summary>The number of pages for a number of items; at least one.</summary>
    public int Count(int items) => Math.Clamp((items + PerPage - 1) / PerPage, 1, ItemLimits.ListPages);

    /// <summary>The address of the page with a number, counted from 1.</summary>
    public string Address(int number) => number == 1 ? Permalink
        : Routes.Permalink.Normalise(numbered.Replace(":num", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) ?? Permalink;

    /// <summary>The addresses of the second and later pages.</summary>
    public IEnumerable<string> Later(int items) => Enumerable.Range(2, Count(items) - 1).Select(Address);

    /// <summary>The place of a page in a list of a number of items.</summary>
    public PagePlace PlaceOf(int number, int items)
    {
        var count = Count(items);
        return new PagePlace(number, count, number > 1 ? Address(number - 1) : null, number < count ? Address(number + 1) : null);
    }

    /// <summary>The number of the page at a permalink; 1 when no later page has it.</summary>
    public int NumberAt(string? permalink, int items) => Enumerable.Range(1, Count(items)).LastOrDefault(n => Address(n) == permalink, 1);
}

/// <summary>The place of a page in its list.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Previous">The address of the page before it, or null.</param>
/// <param name="Next">The address of the page after it, or null.</param>
internal sealed record PagePlace(int Number, int Count, string? Previous, string? Next);
