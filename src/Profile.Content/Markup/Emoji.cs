using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Markdig.Extensions.Emoji;

namespace Profile.Content.Markup;

/// <summary>
/// Replaces emoji short codes (<c>:tada:</c>) with their characters in text that is not code; an unknown code stays as it is (Jekyll's jemoji).
/// </summary>
internal static class Emoji
{
    private static readonly FrozenDictionary<string, string> Characters = EmojiMapping.GetDefaultEmojiShortcodeToUnicode()
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether HTML holds something that may be a code, in text or elsewhere.</summary>
    public static bool MayHold(ReadOnlySpan<char> html)
    {
        while (html.IndexOf(':') is var colon and >= 0)
        {
            html = html[(colon + 1)..];
            if (html.IndexOfAnyExcept(CodeCharacters) is var end and > 0 && html[end] == ':')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Replaces the codes in all text below an element.</summary>
    public static void Replace(IElement body)
    {
        foreach (var text in body.Descendants<IText>().Where(t => t.Data.Contains(':') && !IsCode(t)).ToArray())
        {
            var replaced = Replace(text.Data);
            if (!ReferenceEquals(replaced, text.Data))
            {
                text.Data = replaced;
            }
        }
    }

    /// <summary>A text with its codes replaced; the same text if it has none.</summary>
    public static string Replace(string text)
    {
        StringBuilder? result = null;
        var done = 0;
        for (var start = text.IndexOf(':'); start >= 0 && start + 1 < text.Length; start = text.IndexOf(':', start + 1))
        {
            var end = text.AsSpan(start + 1).IndexOfAnyExcept(CodeCharacters) is var length and >= 0 ? start + 1 + length : text.Length;
            if (end < text.Length && text[end] == ':' && end > start + 1 && Characters.TryGetValue(text[start..(end + 1)], out var character))
            {
                (result ??= new StringBuilder()).Append(text, done, start - done).Append(character);
                done = end + 1;
                start = end;
            }
        }

        return result is null ? text : result.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsCode(IText text) =>
        text.Ancestors<IElement>().Any(a => a.LocalName is "code" or "pre" or "script" or "style" or "textarea" or "math");

    private static readonly System.Buffers.SearchValues<char> CodeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");
}
