using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>A field while its file is still being read: an <c>@string</c> further down may define its abbreviations.</summary>
internal readonly record struct BibTeXDraftField(string Name, ImmutableArray<BibTeXValuePart> Parts, int Offset);

/// <summary>An entry while its file is still being read.</summary>
internal sealed record BibTeXDraft(string Type, string Key, int Offset, int End = 0)
{
    public List<BibTeXDraftField> Fields { get; } = [];

    /// <summary>Whether fields were left out because there are too many; reported once.</summary>
    public bool IsFull { get; set; }

    /// <summary>
    /// The finished entry: abbreviations are expanded, and a field that occurs twice has its last value at its first position (as in bibtex-ruby).
    /// </summary>
    public BibTeXEntry Finish(BibTeXCursor cursor, BibTeXAbbreviations abbreviations, DiagnosticBag bag)
    {
        var fields = ImmutableArray.CreateBuilder<BibTeXField>(Fields.Count);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, parts, offset) in Fields)
        {
            var field = new BibTeXField(name, abbreviations.Expand(parts).Trim(), cursor.At(offset));
            if (positions.TryAdd(name, fields.Count))
            {
                fields.Add(field);
            }
            else
            {
                fields[positions[name]] = field;
                bag.Report(BibTeXMessages.DuplicateField, field.Location, name, Key);
            }
        }

        return new BibTeXEntry(Key, Type, fields.ToImmutable(), cursor.At(Offset), cursor.Text[Offset..End]);
    }

    /// <summary>The name of the last field if its text contains other fields: its brace is not closed, and the entry's own closing brace ended it.</summary>
    public string? SwallowingField()
    {
        if (Fields is not [.., var (name, parts, _)])
        {
            return null;
        }

        var text = parts is [{ IsWord: false, Text: var only }] ? only : "";
        for (var equals = text.IndexOf('='); equals > 0; equals = text.IndexOf('=', equals + 1))
        {
            var before = text.AsSpan(Math.Max(0, equals - 40), Math.Min(40, equals)).TrimEnd(' ');
            var word = before[(before.LastIndexOfAny(" \t\n,") + 1)..];
            var gap = before[..^word.Length].TrimEnd(" \t");
            if (gap.Length > 0 && (gap[^1] is '\n' or ',') && BibTeXVocabulary.Fields.Contains(word.ToString().ToLowerInvariant()))
            {
                return name;
            }
        }

        return null;
    }
}
