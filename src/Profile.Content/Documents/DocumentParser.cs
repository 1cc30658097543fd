using System.Collections.Immutable;
using System.Text;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;

namespace Profile.Content.Documents;

/// <summary>Takes a content file apart into front matter and body (Jekyll: the file starts with a line of three dashes, and another ends the keys).</summary>
internal static class DocumentParser
{
    /// <summary>The document; null, with a diagnostic, when its front matter never ends or cannot be read even in part.</summary>
    public static Document Parse(ContentFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        var start = FenceEnd(text, 0);
        if (start < 0)
        {
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
                return new Document(file.Path, file.Collection, FrontMatter(keys, file.Path, bag), HasFrontMatter: true, text[next..], line + 1, file.Hash);
            }

            at = next;
        }

        bag.Report(Messages.UnclosedFrontMatter, new Location(file.Path, 1, 1));
        return Bare(file);
    }

    private static Document Bare(ContentFile file) =>
        new(file.Path, file.Collection, YamlMap.Empty(new Location(file.Path, 1, 1)), HasFrontMatter: false, file.Text, 1, file.Hash);

    private static int FenceEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end > 0 && text.AsSpan(at, end - at).TrimEnd() is "---" ? end + 1 : -1;
    }

    private static YamlMap FrontMatter(string keys, string path, DiagnosticBag bag)
    {
        var empty = YamlMap.Empty(new Location(path, 1, 1));
        if (Encoding.UTF8.GetByteCount(keys) > Limits.FrontMatterBytes)
        {
            bag.Report(Messages.FrontMatterTooLarge, new Location(path, 1, 1), Limits.FrontMatterBytes / 1024);
            return empty;
        }

        var attempt = new DiagnosticBag();
        var node = YamlReader.Read(keys, path, 2, attempt);
        var diagnostics = attempt.Freeze();
        if (node is null && diagnostics.Length > 0)
        {
            return BlockByBlock(keys, path, bag);
        }

        bag.Report(diagnostics);
        return node switch
        {
            YamlMap map => map,
            null => empty,
            _ => NotAMap(node, empty, bag),
        };
    }

    // One broken key costs that key, not the page: each top-level block is read alone and the broken ones are left out.
    private static YamlMap BlockByBlock(string keys, string path, DiagnosticBag bag)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = keys.Split('\n');
        for (var first = 0; first < lines.Length;)
        {
            var last = first + 1;
            while (last < lines.Length && !StartsBlock(lines[last]))
            {
                last++;
            }

            if (YamlReader.Read(string.Join('\n', lines[first..last]), path, first + 2, bag) is YamlMap map)
            {
                entries.AddRange(map.Entries.Where(e => !entries.Any(seen => seen.Key == e.Key)));
            }

            first = last;
        }

        return new YamlMap(entries.ToImmutable(), new Location(path, 2, 1));
    }

    private static bool StartsBlock(string line) => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('#' or '-' or '}' or ']');

    private static YamlMap NotAMap(YamlNode node, YamlMap empty, DiagnosticBag bag)
    {
        bag.Report(Messages.WrongType, node.Location, "front matter", "a map of keys and values", node.Noun);
        return empty;
    }
}
