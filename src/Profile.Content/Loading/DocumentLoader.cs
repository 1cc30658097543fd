using System.Collections.Concurrent;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>Turns the files of one scan into documents and data; remembers those unchanged since the last load, and the last good form of each.</summary>
internal sealed class DocumentLoader
{
    private readonly Memo<(string Path, FileStamp Stamp, string Collection), Read<ContentFile?>> files = new();
    private readonly Memo<(string Path, FileStamp Stamp, string Collection), Read<Document?>> documents = new();
    private readonly Memo<(string Path, string Hash), Read<YamlNode?>> data = new();
    private readonly Memo<(string Path, string Hash), Read<BibTeXFile>> bibliographies = new();
    private readonly Dictionary<string, BibTeXFile> goodBibliographies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document> goodDocuments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (YamlNode Value, string Hash)> goodData = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> kept = new(StringComparer.Ordinal);

    /// <summary>Called between loads: forgets what the last load did not use.</summary>
    public void NextLoad()
    {
        files.NextLoad();
        documents.NextLoad();
        data.NextLoad();
        bibliographies.NextLoad();
        hashes.Clear();
        kept.Clear();
    }

    /// <summary>
    /// Identifies the site of this load. Its files alone are not enough while a broken one is shown in its last good form: a copy of the server that started
    /// later has no such form, and shows something else.
    /// </summary>
    /// <param name="files">Identifies the site's files.</param>
    public string VersionOf(string files) => kept.IsEmpty
        ? files
        : ContentHash.Of([files, .. kept.OrderBy(k => k.Key, StringComparer.Ordinal).SelectMany(k => new[] { k.Key, k.Value })])[..files.Length];

    /// <summary>The text of a file, or null with a diagnostic.</summary>
    public ContentFile? Text(ScannedFile file, string collection, int limit, DiagnosticBag bag)
    {
        var text = files.Get((file.Path, file.Stamp, collection), () => Read.Of(b => ContentFileReader.Read(file, collection, limit, b)),
            WasReadable).Into(bag);
        if (text is not null)
        {
            hashes[file.Path] = text.Hash;
        }

        return text;
    }

    /// <summary>What identifies the bytes of a file: its hash if content may read it, its size if it is only served.</summary>
    public string HashOf(ScannedFile file, bool mayBeRead) =>
        hashes.TryGetValue(file.Path, out var hash) ? hash
        : mayBeRead && Text(file, "", SourceLimits.DocumentBytes, new DiagnosticBag()) is { } text ? text.Hash
        : $"{file.Stamp.Size}";

    /// <summary>A file split into front matter and body; if it cannot be read now, its last good form; null when there is none.</summary>
    public Document? Document(ScannedFile file, string collection, DiagnosticBag bag)
    {
        // The text itself is not kept: ten thousand of them would take a tenth of the server's memory.
        Document? Parsed(DiagnosticBag b) =>
            ContentFileReader.Read(file, collection, SourceLimits.DocumentBytes, b) is { } text ? DocumentParser.Parse(text, b) : null;
        var read = documents.Get((file.Path, file.Stamp, collection), () => Read.Of(b => Guard.Read(new Location(file.Path), b, () => Parsed(b), null)),
            WasReadable);
        var document = read.Into(bag);
        if (document is not null)
        {
            hashes[file.Path] = document.Hash;
        }

        return read.HasErrors ? LastGood(file.Path) ?? document : document;
    }

    // A failed disk or a lack of file handles says nothing about the next attempt.
    private static bool WasReadable<T>(Read<T> read) => !read.Diagnostics.Any(d => d.Code == Messages.Unreadable.Code);

    /// <summary>The value of a YAML or JSON file; when it is broken, its last good value; null when there is none.</summary>
    /// <param name="accepts">Says whether a value has the required shape, and reports it if not; without it, every shape is accepted.</param>
    public YamlNode? Data(ScannedFile file, DiagnosticBag bag, Func<YamlNode, DiagnosticBag, bool>? accepts = null)
    {
        accepts ??= (_, _) => true;
        YamlNode? partial = null;
        if (Text(file, "", SourceLimits.DataBytes, bag) is { } text)
        {
            var read = data.Get((text.Path, text.Hash),
                () => Read.Of(b => Guard.Read(new Location(text.Path), b, () => YamlReader.ReadBlocks(text.Text, text.Path, 1, b), null)));
            read.Into(bag);
            if (!read.HasErrors && (read.Value is null || accepts(read.Value, bag)))
            {
                if (read.Value is { } value)
                {
                    goodData[file.Path] = (value, text.Hash);
                }

                return read.Value;
            }

            partial = read.HasErrors ? read.Value : null;
        }

        if (goodData.TryGetValue(file.Path, out var good) && accepts(good.Value, new DiagnosticBag()))
        {
            kept[file.Path] = good.Hash;
            return good.Value;
        }

        return partial is not null && accepts(partial, new DiagnosticBag()) ? partial : null;
    }

    /// <summary>Whether a data file could be read as a whole, now or at an earlier load.</summary>
    public bool IsGood(string path) => goodData.ContainsKey(path);

    /// <summary>The entries of a .bib file; an entry that is now broken keeps its last good form as long as its key is still in the file.</summary>
    public BibTeXFile? Bibliography(ScannedFile file, DiagnosticBag bag)
    {
        if (Text(file, "", SourceLimits.BibliographyBytes, bag) is not { } text)
        {
            return goodBibliographies.TryGetValue(file.Path, out var whole) ? Kept(whole, whole.Entries) : null;
        }

        BibTeXFile Parsed(DiagnosticBag b) =>
            Guard.Read(new Location(text.Path), b, () => BibTeXParser.Parse(text.Path, text.Text, b), new BibTeXFile(text.Path, []));
        var read = bibliographies.Get((text.Path, text.Hash), () => Read.Of(Parsed));
        var now = read.Into(bag);
        if (read.HasErrors && goodBibliographies.TryGetValue(file.Path, out var good))
        {
            var keys = now.Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
            BibTeXEntry[] broken = [.. good.Entries.Where(e => !keys.Contains(e.Key) && text.Text.Contains($"{e.Key},", StringComparison.Ordinal))];
            now = Kept(now with { Entries = [.. now.Entries, .. broken] }, broken);
        }

        goodBibliographies[file.Path] = now;
        return now;
    }

    /// <summary>The version of a document that last became an item without an error; null when there is none, or its bytes are the current ones.</summary>
    /// <param name="now">The hash of what could not be read just now; null when everything could.</param>
    public Document? LastGood(string path, string? now = null)
    {
        if (goodDocuments.GetValueOrDefault(path) is not { } good || good.Hash == now)
        {
            return null;
        }

        kept[path] = good.Hash;
        return good;
    }

    private BibTeXFile Kept(BibTeXFile file, IReadOnlyCollection<BibTeXEntry> entries)
    {
        if (entries.Count > 0)
        {
            kept[file.Path] = ContentHash.Of([.. entries.Select(e => e.Source)]);
        }

        return file;
    }

    /// <summary>Remembers the documents that became items without an error and forgets those whose files are gone.</summary>
    public void Keep(IEnumerable<Document> good, IReadOnlySet<string> present)
    {
        foreach (var document in good)
        {
            goodDocuments[document.Path] = document;
        }

        foreach (var path in goodDocuments.Keys.Where(p => !present.Contains(p)).ToArray())
        {
            goodDocuments.Remove(path);
        }
    }
}
