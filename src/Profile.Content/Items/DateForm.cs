using System.Globalization;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Liquid.Filters;

namespace Profile.Content.Items;

/// <summary>
/// How the date of a post is put into words. Of an al-folio checkout it is the form of its generation, which its own layout shows: "Created in March 05, 2024"
/// where the layout says so, "March 5, 2024" in the older ones.
/// </summary>
/// <param name="Before">The words before the date, may be empty.</param>
/// <param name="IsPadded">Whether a day below ten has a nought before it.</param>
internal sealed record DateForm(string Before, bool IsPadded)
{
    /// <summary>Ruby's format of a date in the list of news, as the checkout's own include has it; null for the short date of the interface.</summary>
    public string? NewsFormat { get; init; }

    /// <summary>The layouts that show it, newest generation first.</summary>
    public static readonly string[] Layouts = ["_layouts/post.liquid", "_layouts/post.html"];

    /// <summary>The form of the generation whose theme is a gem, so that the checkout has no layout (docs/reference/al-folio.md, 5.1).</summary>
    public static DateForm OfGem { get; } = new("Created on ", IsPadded: true) { NewsFormat = "%b %d, %Y" };

    /// <summary>The form that a layout's text shows; the plain one without a layout.</summary>
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

    /// <summary>A date of a list, as precise as it was written.</summary>
    public string Short(PartialDate date, InterfaceTexts texts) =>
        IsPadded && date.Precision >= DatePrecision.Day ? date.FirstMoment.ToString("MMM dd, yyyy", CultureInfo.InvariantCulture) : texts.Short(date);
}
