using Profile.Content.Markup;

namespace Profile.Content.Cv;

/// <summary>The words of a CV's values, for machines and for the search.</summary>
internal static class CvWords
{
    /// <summary>A value without its markup; a list in it in one line, its points after dashes as they were written.</summary>
    public static string Of(string html) => PlainText.OfHtml(html.Replace("<li>", "<li> - ", StringComparison.Ordinal));
}
