using System.Text;
using Profile.Content.Diagnostics;

namespace Profile.Commands;

/// <summary>What every code means: one code for the command line, all of them for docs/diagnostics.md.</summary>
internal static class DiagnosticCatalogue
{
    private const string Introduction = """
        # Diagnostics

        Everything that content can get wrong. `profile check` prints it as `path(line,column): severity CODE: text`, which editors and CI understand; on a
        terminal the line follows with a caret below the place, and more than three mistakes of a kind are listed as one with their first places;
        `--all` lists each. `profile check --explain PRF204` prints one entry of this page.

        After an **error** an item or a file is left out, or its last good form is shown; after a **warning** it is shown with a fallback; a **note** is
        about something that is not wrong, but good to know. `profile check` exits with 0 when there is no error, 1 when there is one, 2 when it cannot run.
        `--strict` turns warnings into errors, and leaves notes.

        Most of them are also in the log of `profile serve` and over the page in a preview. What only shows on a finished page is found by
        `profile check`, and by a preview for the page that it shows; what only shows when all pages are compared, by `profile check` alone. The
        entries below say so.

        ## Formats

        `--format text` is the one above. `--format github` prints annotations for GitHub Actions. `--format json` prints one array, in the order of files,
        lines and columns, of objects with these keys:

        | key | type | what |
        |---|---|---|
        | `path` | text | the file, inside the content folder |
        | `line` | number | counted from 1; 0 when the whole file is meant |
        | `column` | number | in UTF-16 code units, counted from 1; 0 when the whole line is meant |
        | `severity` | `error`, `warning` or `note` | after `--strict` |
        | `code` | text | one of those below |
        | `message` | text | one sentence, with a suggestion where there is one |

        As JSON Schema:

        ```json
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": ["array"],
          "items": {
            "type": ["object"],
            "properties": {
              "path": {"type": ["string"]},
              "line": {"type": ["number"]},
              "column": {"type": ["number"]},
              "severity": {"enum": ["error", "warning", "note"]},
              "code": {"type": ["string"]},
              "message": {"type": ["string"]}
            },
            "required": ["path", "line", "column", "severity", "code", "message"],
            "additionalProperties": false
          }
        }
        ```

        This page is written by `profile check --catalogue`.

        """;

    private static readonly Dictionary<char, string> Chapters = new()
    {
        ['1'] = "Files and folders",
        ['2'] = "Front matter and YAML",
        ['3'] = "Text: Markdown, HTML, Liquid",
        ['4'] = "Bibliography",
        ['5'] = "Addresses",
        ['6'] = "CV, settings and data",
    };

    /// <summary>The whole page in Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction);
        foreach (var chapter in Messages.All.GroupBy(m => Chapters[m.Code[3]]))
        {
            page.Append("\n## ").Append(chapter.Key).Append('\n');
            foreach (var message in chapter)
            {
                page.Append("\n### ").Append(message.Code).Append("\n\n").Append(Severity(message)).Append(": *").Append(Escape(Sentence(message)))
                    .Append("*\n\n").Append(Escape(message.Explanation)).Append('\n');
            }
        }

        return page.ToString();
    }

    /// <summary>Prints one entry, given its code or the code's number alone; for an unknown code, exit 2 and the nearest one.</summary>
    public static int Explain(string code, TextWriter output, TextWriter errors)
    {
        var all = Messages.All;
        if (all.FirstOrDefault(m => m.Code.Equals(code, StringComparison.OrdinalIgnoreCase) || m.Code[3..] == code) is not { } message)
        {
            errors.WriteLine($"'{code}' is not the code of a diagnostic{Suggestion.For(code, all.Select(m => m.Code))}");
            return 2;
        }

        output.WriteLine($"{message.Code}: {Sentence(message)}");
        output.WriteLine($"Severity: {Severity(message)}");
        output.WriteLine(message.Explanation);
        return 0;
    }

    private static string Severity(Message message) => message.Severity.ToString().ToLowerInvariant();

    // The sentence with an ellipsis for each value that was found; the suggestion at its end is optional.
    private static string Sentence(Message message)
    {
        var places = Enumerable.Repeat<object>("…", 8).ToArray();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, message.Template, places);
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => "\\`*_<[]#".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
