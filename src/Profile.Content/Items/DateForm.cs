using System.Globalization;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Liquid.Filters;

namespace Profile.Content.Items;

/// <summary>
/// How the date of a post is written in words. An al-folio checkout keeps the form of its generation, taken from its own layout: "Created in March 05, 2024"
/// if the layout says so, "March 5, 2024" in the older ones.
/// </summary>
/// <param name="Before">The words before the date; may be empty.</param>
/// <param name="IsPadded">Whether a day below ten gets a leading zero.</param>
internal sealed record DateForm(string Before, bool IsPadded)
{
    /// <summary>The strftime format of dates in the list of news, from the checkout's own include; null for the interface's short date.</summary>
    public string? NewsFormat { get; init; }

    /// <summary>The layouts that contain it, newest generation first.</summary>
    public static readonly string[] Layouts = ["_layouts/post.liquid", "_layouts/post.html"];

    /// <summary>The form of the generation whose theme is a gem, where the checkout has no layout (docs/reference/al-folio.md, 5.1).</summary>
    public static DateForm OfGem { get; } = new("Created on ", IsPadded: true) { NewsFormat = "%b %d, %Y" };

    /// <summary>The form that the layout's text uses; the plain one when there is no layout.</summary>
    public static DateForm Of(string? layout) => new(
        layout?.Contains("Created in", StringComparison.Ordinal) == true
            ? "Created in "
            : layout?.Contains("Created on", StringComparison.Ordinal) == true ? "Created on " : "",
        layout?.Contains("%B %d, %Y", StringComparison.Ordinal) == true);

    /// <summary>A date in words, as precise as it was written.</summary>
    public string Of(PartialDate date, InterfaceTexts texts) =>
        IsPadded && date.Precision >= DatePrecision.Day ? date.FirstMoment.ToString("MMMM dd, yyyy", CultureInfo.InvariantCulture) : texts.Long(date);

    /// <summary>A date in the list of news, as precise as it was written.</summary>
    public string News(PartialDate date, InterfaceTexts texts) => NewsFormat is { } format && date.Precision >= DatePrecision.Day
        ? Strftime.Format(new DateTimeOffset(date.FirstMoment, TimeSpan.Zero), format)
        : texts.Short(date);

    /// <summary>A date in other lists, as precise as it was written.</summary>
    public string Short(PartialDate date, InterfaceTexts texts) =>
        IsPadded && date.Precision >= DatePrecision.Day ? date.FirstMoment.ToString("MMM dd, yyyy", CultureInfo.InvariantCulture) : texts.Short(date);
}
