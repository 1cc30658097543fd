using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Profile.Diagnostics.Yaml;

/// <summary>
/// Reads YAML (and JSON, which is YAML's flow style) from YamlDotNet's event stream into our own nodes. Limited in depth and events, no anchors,
/// aliases or tags, duplicate keys reported: docs/decisions/0003-bounded-node-tree.md has measurements of YamlDotNet without these limits.
/// </summary>
public static class YamlReader
{
    private const string Tab = "there is a tab where spaces belong";

    /// <summary>The value of a text, or null when the text is empty or broken; problems are reported.</summary>
    /// <param name="text">The YAML, without front matter fences.</param>
    /// <param name="path">Path of the file, for locations.</param>
    /// <param name="firstLine">Line of the file on which the text starts, counted from 1.</param>
    public static YamlNode? Read(string text, string path, int firstLine, DiagnosticBag bag)
    {
        var cursor = new Cursor(new Parser(new Scanner(new StringReader(WithoutBlanks(text)), skipComments: true)), path, firstLine - 1, bag);
        try
        {
            cursor.Next<StreamStart>();
            if (cursor.Peek() is StreamEnd)
            {
                return null;
            }

            cursor.Next<DocumentStart>();
            return cursor.Node(0);
        }
        catch (YamlException e)
        {
            var sentence = Sentence(e);
            bag.Report(YamlMessages.BrokenYaml, sentence == Tab && TabLine(text) is { } line ? new Location(path, firstLine + line, 1) : cursor.At(e.Start),
                sentence);
        }
        catch (RefusedException e)
        {
            bag.Report(e.Diagnostic);
        }
        // YamlDotNet lets these exceptions escape for some malformed scalars and escapes (measured; docs/reliability.md, B1).
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException or ArgumentException or IndexOutOfRangeException)
        {
            bag.Report(YamlMessages.BrokenYaml, cursor.Last, e.Message);
        }
        catch (InvalidOperationException)
        {
            bag.Report(YamlMessages.BrokenYaml, cursor.Last, "it ends before a bracket or a brace is closed");
        }

        return null;
    }

    /// <summary>
    /// A map in which a broken top-level key costs only itself: if the whole text cannot be read, each block of lines is read separately, and the broken ones
    /// are left out and reported.
    /// </summary>
    public static YamlNode? ReadBlocks(string text, string path, int firstLine, DiagnosticBag bag)
    {
        var attempt = new DiagnosticBag();
        var node = Read(text, path, firstLine, attempt);
        var diagnostics = attempt.Freeze();
        var lines = text.Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => i == 0 || StartsBlock(lines[i])).ToArray();
        if (node is not null || diagnostics.Length == 0 || starts.Length > 2_000)
        {
            bag.Report(diagnostics);
            return node;
        }

        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var (first, next) in starts.Zip(starts.Skip(1).Append(lines.Length)))
        {
            if (Read(string.Join('\n', lines[first..next]), path, first + firstLine, bag) is YamlMap map)
            {
                entries.AddRange(map.Entries.Where(e => !entries.Any(seen => seen.Key == e.Key)));
            }
        }

        return new YamlMap(entries.ToImmutable(), new Location(path, firstLine, 1));
    }

    private static bool StartsBlock(string line) => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('#' or '-' or '}' or ']');

    // libyaml treats a line of only spaces as empty; YamlDotNet fails on one at the start of a block scalar.
    private static string WithoutBlanks(string text) =>
        text.Contains(" \n", StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(l => string.IsNullOrWhiteSpace(l) ? "" : l)) : text;

    // The scanner reports the start of the construct that the tab breaks, but the owner needs the line with the tab.
    private static int? TabLine(string text) => Array.FindIndex(text.Split('\n'), l => l.TrimStart(' ').StartsWith('\t')) is var line and >= 0 ? line : null;

    private static string Sentence(YamlException e)
    {
        var text = (e.InnerException?.Message ?? e.Message).Trim().TrimEnd('.');
        return text switch
        {
            "" => "it cannot be understood",
            _ when text.Contains("invalid mapping", StringComparison.Ordinal) => "there is a colon and a space inside a value; put the value in quotes",
            _ when text.Contains("double-quoted", StringComparison.Ordinal) || text.Contains("single-quoted", StringComparison.Ordinal)
                || text.Contains("quoted scalar", StringComparison.Ordinal) => "a quote is opened and not closed",
            _ when text.Contains("tab character", StringComparison.Ordinal) || text.Contains("invalid tab", StringComparison.Ordinal) => Tab,
            _ when text.Contains("flow sequence", StringComparison.Ordinal) => "a list is opened with [ and not closed, or a comma is missing in it",
            _ when text.Contains("flow mapping", StringComparison.Ordinal) => "a map is opened with { and not closed, or a comma is missing in it",
            _ => char.ToLowerInvariant(text[0]) + text[1..],
        };
    }

    // Ends the reading of a text that exceeds a limit; caught above, never seen outside.
    private sealed class RefusedException(Diagnostic diagnostic) : Exception(diagnostic.Text)
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }

    private sealed class Cursor(Parser parser, string path, int lineOffset, DiagnosticBag bag)
    {
        private int events;
        private bool started;

        /// <summary>The start of the last event.</summary>
        public Location Last { get; private set; } = new(path, lineOffset + 1);

        public Location At(Mark mark) => new(path, (int)mark.Line + lineOffset, (int)mark.Column);

        public ParsingEvent Peek()
        {
            if (!started)
            {
                started = true;
                Advance();
            }

            return parser.Current!;
        }

        public T Next<T>() where T : ParsingEvent
        {
            var current = Peek();
            Advance();
            return current as T ?? throw new YamlException(current.Start, current.End, "a value is expected here");
        }

        public YamlNode Node(int depth)
        {
            var current = Peek();
            if (depth > YamlLimits.YamlDepth)
            {
                throw new RefusedException(YamlMessages.YamlTooDeep.At(At(current.Start), YamlLimits.YamlDepth));
            }

            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } || current is NodeEvent { Tag.IsEmpty: false })
            {
                throw new RefusedException(YamlMessages.YamlAnchor.At(At(current.Start)));
            }

            return current switch
            {
                Scalar => Text(Next<Scalar>()),
                SequenceStart => List(Next<SequenceStart>(), depth),
                MappingStart => Map(Next<MappingStart>(), depth),
                _ => throw new YamlException(current.Start, current.End, "a value is expected here"),
            };
        }

        private YamlScalar Text(Scalar scalar) => new(CleanText.Of(scalar.Value), scalar.Style == ScalarStyle.Plain, At(scalar.Start));

        private YamlList List(SequenceStart start, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (Peek() is not SequenceEnd)
            {
                items.Add(Node(depth + 1));
            }

            Advance();
            return new YamlList(items.ToImmutable(), At(start.Start));
        }

        private YamlMap Map(MappingStart start, int depth)
        {
            var entries = new Dictionary<string, int>(StringComparer.Ordinal);
            var ordered = ImmutableArray.CreateBuilder<YamlEntry>();
            while (Peek() is not MappingEnd)
            {
                var keyNode = Node(depth + 1);
                var value = Node(depth + 1);
                var key = keyNode is YamlScalar scalar ? scalar.Text : "";
                var entry = new YamlEntry(key, value, keyNode.Location);
                if (keyNode is not YamlScalar)
                {
                    bag.Report(YamlMessages.BrokenYaml, keyNode.Location, "a key is a single word or text");
                }
                else if (entries.TryGetValue(key, out var earlier))
                {
                    // The last one wins, as in Jekyll.
                    bag.Report(YamlMessages.RepeatedKey, keyNode.Location, key, ordered[earlier].Location.Line);
                    ordered[earlier] = entry;
                }
                else
                {
                    entries.Add(key, ordered.Count);
                    ordered.Add(entry);
                }
            }

            Advance();
            return new YamlMap(ordered.ToImmutable(), At(start.Start));
        }

        private void Advance()
        {
            if (++events > YamlLimits.YamlEvents)
            {
                throw new RefusedException(YamlMessages.YamlTooLong.At(new Location(path), YamlLimits.YamlEvents));
            }

            if (parser.MoveNext())
            {
                Last = At(parser.Current!.Start);
            }
        }
    }
}
