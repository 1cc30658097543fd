using System.Text;

namespace Profile.BibTeX;

/// <summary>
/// The HTML tags in a field of names. While the names are read, each tag is a character from Unicode's private use area, which is not a letter and keeps its
/// place in a name, whatever the order in which the name's parts are shown.
/// </summary>
internal sealed class NameTags
{
    private const char First = '\uE000';
    private const char Last = '\uF8FF';

    private readonly List<HtmlTag> tags = [];

    private NameTags(string field)
    {
        var (marked, words) = (new StringBuilder(field.Length), new StringBuilder(field.Length));
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '<' && First + tags.Count < Last && HtmlTag.At(field, i) is { } tag)
            {
                marked.Append((char)(First + tags.Count));
                tags.Add(tag);
                i += tag.Length - 1;
            }
            else
            {
                marked.Append(field[i]);
                words.Append(field[i]);
            }
        }

        (Marked, Words) = (marked.ToString(), words.ToString());
    }

    /// <summary>The field with one character for each tag.</summary>
    public string Marked { get; }

    /// <summary>The field without tags.</summary>
    public string Words { get; }

    /// <summary>The tags of a field, or null if it has none.</summary>
    public static NameTags? Of(string field) =>
        field.Contains('<', StringComparison.Ordinal) && !field.Any(IsSign) && new NameTags(field) is { tags.Count: > 0 } found ? found : null;

    /// <summary>A displayed name as HTML with its tags; null unless it consists of the words of <paramref name="plain"/> with balanced tags.</summary>
    public string? Html(string shown, string plain)
    {
        if (!shown.Any(IsSign) || string.Concat(shown.Where(c => !IsSign(c))) != plain)
        {
            return null;
        }

        var html = new StringBuilder();
        var open = new Stack<string>();
        var from = 0;
        for (var i = 0; i < shown.Length; i++)
        {
            if (!IsSign(shown[i]))
            {
                continue;
            }

            var tag = tags[shown[i] - First];
            html.Append(HtmlText.Encode(shown[from..i])).Append(tag.IsClosing ? $"</{tag.Element}>" : $"<{tag.Element}{tag.Attributes}>");
            from = i + 1;
            if (tag.IsClosing && (!open.TryPop(out var element) || element != tag.Element))
            {
                return null;
            }

            if (!tag.IsClosing && tag.Element != "br")
            {
                open.Push(tag.Element);
            }
        }

        return open.Count > 0 ? null : html.Append(HtmlText.Encode(shown[from..])).ToString();
    }

    private static bool IsSign(char c) => c is >= First and <= Last;
}
