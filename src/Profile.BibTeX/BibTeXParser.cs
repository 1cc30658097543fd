using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>
/// Reads BibTeX as people really write it (docs/reference/al-folio.md, 6). Text outside entries is a comment, including a front matter fence; a broken entry is
/// reported and costs only itself. Linear in the length of the text; never throws because of what the text holds.
/// </summary>
public sealed class BibTeXParser
{
    private readonly DiagnosticBag bag;
    private readonly BibTeXCursor cursor;
    private readonly BibTeXValueParser values;
    private readonly BibTeXCommentSkipper comments;
    private readonly BibTeXAbbreviations abbreviations;
    private readonly List<BibTeXDraft> drafts = [];
    private bool commentsNest = true;

    private BibTeXParser(string path, string text, DiagnosticBag bag)
    {
        this.bag = bag;
        cursor = new BibTeXCursor(path, text);
        values = new BibTeXValueParser(cursor);
        comments = new BibTeXCommentSkipper(cursor, values);
        abbreviations = new BibTeXAbbreviations(cursor, bag);
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">Its path inside the content root, for diagnostics.</param>
    /// <param name="text">Its text, with any line breaks, with or without a byte order mark.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static BibTeXFile Parse(string path, string text, DiagnosticBag bag)
    {
        var clean = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Replace('\0', '\uFFFD');
        return new BibTeXFile(path, new BibTeXParser(path, clean, bag).ParseFile());
    }

    private ImmutableArray<BibTeXEntry> ParseFile()
    {
        while (cursor.Text.IndexOf('@', cursor.Position) is >= 0 and var at)
        {
            cursor.Position = at + 1;
            if (!cursor.IsCommentedOut(at) && (at == 0 || !char.IsLetterOrDigit(cursor.Text[at - 1])))
            {
                ParseObject(at);
            }
        }

        var entries = drafts.Select(d => d.Finish(cursor, abbreviations, bag)).ToImmutableArray();
        ReportDuplicateKeys(entries);
        return CrossReferences.Resolve(entries, bag);
    }

    private void ParseObject(int at)
    {
        cursor.SkipWhitespace();
        var type = cursor.ReadName().ToLowerInvariant();
        var afterName = cursor.Position;
        cursor.SkipWhitespace();
        var isOpened = cursor.Current is '{' or '(';
        if (type == "comment")
        {
            SkipComment(at, isOpened, afterName);
        }
        else if (!isOpened)
        {
            cursor.Position = afterName;
            if (BibTeXVocabulary.EntryTypes.Contains(type) && cursor.LooksLikeEntry(at))
            {
                bag.Report(BibTeXMessages.MissingOpeningBrace, cursor.At(at), type);
            }
        }
        else if (type.Length > 0 && char.IsLetter(type[0]) && (cursor.Current == '{' || IsKnown(type)))
        {
            var close = cursor.Current == '{' ? '}' : ')';
            cursor.Position++;
            switch (type)
            {
                case "string":
                    ParseAbbreviation(at, close);
                    break;
                case "preamble":
                    SkipPreamble(at);
                    break;
                default:
                    ParseEntry(at, type, close);
                    break;
            }
        }
    }

    // "(" is common in prose after an address; "{" is not.
    private static bool IsKnown(string type) => type is "string" or "preamble" || BibTeXVocabulary.EntryTypes.Contains(type);

    private void SkipComment(int at, bool isOpened, int afterName)
    {
        if (!isOpened || cursor.Current == '(')
        {
            cursor.Position = afterName;
            cursor.SkipLine();
        }
        else if (!values.SkipDelimited(out var problem, ignoreObjects: commentsNest))
        {
            // A comment without an end may read the whole file; if that were allowed for all of them, many would take quadratic time.
            commentsNest = false;
            Broken(at, "@comment", problem);
        }
    }

    private void SkipPreamble(int at)
    {
        if (values.Parse(out _, out var problem) is null)
        {
            Broken(at, "@preamble", problem);
        }
    }

    private void ParseAbbreviation(int at, char close)
    {
        cursor.SkipWhitespace();
        var name = cursor.ReadName();
        cursor.SkipWhitespace();
        if (name.Length == 0 || cursor.Current != '=')
        {
            Broken(at, "@string", "an abbreviation is written @string{name = {text}}");
            return;
        }

        cursor.Position++;
        if (values.Parse(out _, out var problem) is not { } parts)
        {
            Broken(at, "@string", problem);
            return;
        }

        abbreviations.Define(name, parts);
        comments.SkipSeparators();
        if (cursor.Current == close)
        {
            cursor.Position++;
        }
    }

    private void ParseEntry(int at, string type, char close)
    {
        var key = new BibTeXKeyParser(cursor, bag).Parse(at, type, close) ?? $"entry-{drafts.Count + 1}";
        var draft = new BibTeXDraft(type, key, at);
        while (true)
        {
            comments.SkipSeparators();
            if (cursor.Current == close)
            {
                cursor.Position++;
                Add(draft);
                ReportTextBehind(key);
                return;
            }

            if (cursor.AtEnd || cursor.Current == '@')
            {
                if (draft.SwallowingField() is { } field)
                {
                    Broken(at, key, $"in '{field}' a brace is never closed");
                    return;
                }

                bag.Report(BibTeXMessages.MissingClosingBrace, cursor.At(at), key);
                Add(draft);
                return;
            }

            if (ParseField(draft, close) is { } problem)
            {
                Broken(at, key, problem);
                return;
            }
        }
    }

    // Null when the field was read, otherwise what is wrong.
    private string? ParseField(BibTeXDraft draft, char close)
    {
        var start = cursor.Position;
        var name = cursor.ReadName();
        cursor.SkipWhitespace();
        if (name.Length == 0)
        {
            return $"'{cursor.Current}' is where the name of a field should be";
        }

        if (cursor.Current != '=')
        {
            if (cursor.Current != ',' && cursor.Current != close)
            {
                return $"there is no '=' after '{name}'";
            }

            bag.Report(BibTeXMessages.FieldWithoutValue, cursor.At(start), name);
            return null;
        }

        cursor.Position++;
        if (values.Parse(out var isUnbraced, out var problem) is not { } parts)
        {
            return $"in '{name}' {problem}";
        }

        if (isUnbraced)
        {
            bag.Report(BibTeXMessages.UnbracedValue, cursor.At(start), name);
        }

        if (draft.Fields.Count < BibTeXLimits.EntryFields)
        {
            draft.Fields.Add(new BibTeXDraftField(name.ToLowerInvariant(), parts, start));
        }
        else if (!draft.IsFull)
        {
            draft.IsFull = true;
            bag.Report(BibTeXMessages.TooManyFields, cursor.At(start), draft.Key, BibTeXLimits.EntryFields);
        }

        var behind = cursor.EndOfText();
        comments.Skip();
        if (cursor.Current != ',' && cursor.Current != close && cursor.Current != '@' && !cursor.AtEnd)
        {
            bag.Report(BibTeXMessages.MissingComma, cursor.At(behind), name);
        }

        return null;
    }

    private void Add(BibTeXDraft draft) => drafts.Add(draft with { End = cursor.Position });

    private void Broken(int at, string what, string problem)
    {
        cursor.SkipToObject(at);
        bag.Report(BibTeXMessages.BrokenEntry, cursor.At(at), what, problem);
    }

    // "},  year = 2020 }" after an entry: an extra brace ended it too early.
    private void ReportTextBehind(string key)
    {
        var end = cursor.Position;
        comments.SkipSeparators();
        var start = cursor.Position;
        var name = cursor.ReadName();
        cursor.SkipWhitespace();
        if (name.Length > 0 && cursor.Current == '=')
        {
            bag.Report(BibTeXMessages.EntryEndsEarly, cursor.At(start), key, name);
        }

        cursor.Position = end;
    }

    private void ReportDuplicateKeys(ImmutableArray<BibTeXEntry> entries)
    {
        var first = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!first.TryAdd(entry.Key, entry.Location))
            {
                bag.Report(BibTeXMessages.DuplicateKey, entry.Location, entry.Key, first[entry.Key].Line);
            }
        }
    }
}
