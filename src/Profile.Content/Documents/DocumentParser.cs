using System.Text;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;

namespace Profile.Content.Documents;

/// <summary>Splits a content file into front matter and body (Jekyll: the file starts with a line of three dashes, and another ends the keys).</summary>
internal static class DocumentParser
{
    /// <summary>The document; marked as unread, with a diagnostic, when its front matter never ends or cannot be read even in part.</summary>
    public static Document Parse(ContentFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        var start = FenceEnd(text, 0);
        if (start < 0)
        {
            if (BrokenFence(text) is { } at)
            {
                bag.Report(Messages.BrokenFence, new Location(file.Path, at, 1));
                return Bare(file) with { IsUnread = true };
            }

            return Bare(file);
        }

        var line = 2;
        for (var at = start; at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            if (text.AsSpan(at, next - at).TrimEnd() is "---" or "...")
            {
                var keys = text[start..at];
                var map = FrontMatter(keys, file.Path, bag);
                return new Document(file.Path, file.Collection, map ?? YamlMap.Empty(new Location(file.Path, 1, 1)), HasFrontMatter: true, text[next..],
                    line + 1, file.Hash) { IsUnread = map is null };
            }

            at = next;
        }

        bag.Report(Messages.UnclosedFrontMatter, new Location(file.Path, 1, 1));
        return Bare(file) with { IsUnread = true };
    }

    // The line that was meant as the first fence: one with another number of dashes, or one after empty lines, followed by a key and a closing fence.
    private static int? BrokenFence(string text)
    {
        var lines = text.Split('\n', 202);
        var first = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        return first >= 0 && first + 1 < lines.Length && IsNearlyFence(lines[first]) && IsKey(lines[first + 1])
            && lines.Skip(first + 2).Take(200).Any(IsNearlyFence)
            ? first + 1
            : null;
    }

    private static bool IsNearlyFence(string line) => line.Trim() is { Length: > 1 } dashes && dashes.All(c => c is '-' or '–' or '—');

    private static bool IsKey(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line.AsSpan(0, colon).IndexOfAnyExcept(KeyCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static Document Bare(ContentFile file) =>
        new(file.Path, file.Collection, YamlMap.Empty(new Location(file.Path, 1, 1)), HasFrontMatter: false, file.Text, 1, file.Hash);

    private static int FenceEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end > 0 && text.AsSpan(at, end - at).TrimEnd() is "---" ? end + 1 : -1;
    }

    // Null when it cannot be read even in part.
    private static YamlMap? FrontMatter(string keys, string path, DiagnosticBag bag)
    {
        if (Encoding.UTF8.GetByteCount(keys) > SourceLimits.FrontMatterBytes)
        {
            bag.Report(Messages.FrontMatterTooLarge, new Location(path, 1, 1), SourceLimits.FrontMatterBytes / 1024);
            return null;
        }

        var read = Documents.Read.Of(b => YamlReader.ReadBlocks(keys, path, 2, b));
        switch (read.Into(bag))
        {
            case null or YamlMap { Entries.IsEmpty: true }:
                return read.HasErrors ? null : YamlMap.Empty(new Location(path, 1, 1));
            case YamlMap map:
                return map;
            case var node:
                bag.Report(Messages.WrongType, node.Location, "front matter", "a map of keys and values", node.Noun);
                return YamlMap.Empty(new Location(path, 1, 1));
        }
    }
}
