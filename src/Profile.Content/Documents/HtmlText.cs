using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Profile.Content.Documents;

/// <summary>How a value is written into HTML, in a text and in an attribute alike: by all that writes HTML, Razor included.</summary>
internal static class HtmlText
{
    /// <summary>Letters of every script stay as they are.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The value with what HTML has a meaning for encoded.</summary>
    public static string Encode(string text) => Encoder.Encode(text);
}
