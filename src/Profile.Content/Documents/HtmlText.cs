using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Profile.Content.Documents;

/// <summary>Encodes values for HTML, in text and in attributes alike; everything that writes HTML uses it, Razor included.</summary>
internal static class HtmlText
{
    /// <summary>Keeps the letters of every script.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The value with HTML's special characters encoded.</summary>
    public static string Encode(string text) => Encoder.Encode(text);
}
