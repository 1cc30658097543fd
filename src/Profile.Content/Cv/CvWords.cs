using Profile.Content.Markup;

namespace Profile.Content.Cv;

/// <summary>The plain text of a CV's values, for machines and for the search.</summary>
internal static class CvWords
{
    /// <summary>A value without its markup; a list within it becomes one line, with the dashes that it was written with.</summary>
    public static string Of(string html) => PlainText.OfHtml(html.Replace("<li>", "<li> - ", StringComparison.Ordinal));
}
