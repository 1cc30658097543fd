namespace Profile.Content.Appearance;

/// <summary>A colour as it appears in a style sheet.</summary>
/// <param name="Written">The text as written.</param>
/// <param name="Colour">The colour, or null when it is computed.</param>
/// <param name="Line">Its line, counted from 1.</param>
internal sealed record SassColour(string Written, Colour? Colour, int Line);

/// <summary>
/// Finds colours in Sass style sheets: custom properties of a block whose values are colours, or variables that hold one. Sass is not run, so a computed
/// value does not count as a colour. One pass over the lines; what it cannot read it skips.
/// </summary>
internal sealed class SassReader
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Block, string Name), (string Value, int Line)> properties = [];

    /// <param name="sheet">The style sheet in whose blocks properties are looked up.</param>
    /// <param name="definitions">The style sheet that defines the variables.</param>
    public SassReader(string sheet, string definitions)
    {
        Read(definitions, (_, _) => { });
        Read(sheet, (key, value) => properties.TryAdd(key, value));
    }

    /// <summary>The colour of a property in the first block with that selector, or null when there is none.</summary>
    public SassColour? Find(string block, string name) =>
        properties.TryGetValue((block, name), out var found) ? new SassColour(found.Value, Resolve(found.Value), found.Line) : null;

    private Colour? Resolve(string value)
    {
        for (var i = 0; i < AppearanceLimits.SassReferences; i++)
        {
            var text = value.Replace("!default", "", StringComparison.Ordinal).Trim();
            text = text.StartsWith("#{", StringComparison.Ordinal) && text.EndsWith('}') ? text[2..^1].Trim() : text;
            if (!text.StartsWith('$'))
            {
                return Colour.Parse(text);
            }

            if (!variables.TryGetValue(text, out value!))
            {
                return null;
            }
        }

        return null;
    }

    private void Read(string text, Action<(string Block, string Name), (string Value, int Line)> property)
    {
        var depth = 0;
        var block = "";
        var isComment = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var code = Code(line, ref isComment);
            if (depth == 0 && code.EndsWith('{') && !code.Contains("#{", StringComparison.Ordinal))
            {
                block = code[..^1].Trim();
            }

            var colon = code.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && code.EndsWith(';'))
            {
                var (name, value) = (code[..colon].Trim(), code[(colon + 1)..^1].Trim());
                if (depth == 0 && name.StartsWith('$'))
                {
                    variables[name] = value;
                }
                else if (depth == 1 && name.StartsWith("--", StringComparison.Ordinal))
                {
                    property((block, name), (value, number));
                }
            }

            depth = Math.Max(0, depth + code.Count(c => c == '{') - code.Count(c => c == '}'));
        }
    }

    // The line without its comments.
    private static string Code(string line, ref bool isComment)
    {
        if (isComment)
        {
            var end = line.IndexOf("*/", StringComparison.Ordinal);
            if (end < 0)
            {
                return "";
            }

            isComment = false;
            line = line[(end + 2)..];
        }

        var start = line.IndexOf("/*", StringComparison.Ordinal);
        if (start >= 0)
        {
            var end = line.IndexOf("*/", start + 2, StringComparison.Ordinal);
            isComment = end < 0;
            line = isComment ? line[..start] : line[..start] + line[(end + 2)..];
        }

        var slashes = line.IndexOf("//", StringComparison.Ordinal);
        return (slashes < 0 ? line : line[..slashes]).Trim();
    }
}
