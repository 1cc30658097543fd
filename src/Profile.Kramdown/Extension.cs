using Markdig.Renderers.Html;

namespace Profile.Kramdown;

/// <summary>An extension of kramdown: <c>{::name options}body{:/name}</c> or <c>{::name options /}</c>.</summary>
/// <param name="Name">comment, nomarkdown or options; no others exist.</param>
/// <param name="Settings">The text after the name.</param>
/// <param name="Body">The text between the braces; null without a closing brace.</param>
/// <param name="End">The position after it; for a block, after its last line.</param>
internal sealed record Extension(string Name, string Settings, string? Body, int End)
{
    private static readonly string[] Names = ["comment", "nomarkdown", "options"];

    /// <summary>The text that <c>nomarkdown</c> writes unchanged; empty when its <c>type</c> does not include HTML.</summary>
    public string RawHtml
    {
        get
        {
            var type = Attributes().Properties?.Find(p => p.Key == "type").Value ?? "";
            return type.Length == 0 || type.Split(' ').Contains("html") ? Body ?? "" : "";
        }
    }

    /// <summary>The extension that begins here within a text, or null.</summary>
    public static Extension? Span(string text, int position)
    {
        if (Start(text, position) is not var (name, settings, isClosed, start))
        {
            return null;
        }

        return isClosed ? new Extension(name, settings, null, start)
            : Stop(text, start, name, isBlock: false) is var (bodyEnd, end) ? new Extension(name, settings, text[start..bodyEnd], end)
            : null;
    }

    /// <summary>The extension that begins here as a block, or null: both braces must have lines of their own.</summary>
    public static Extension? Block(string text, int position)
    {
        if (Start(text, position) is not var (name, settings, isClosed, tagEnd) || !Lines.IsBlank(text, tagEnd))
        {
            return null;
        }

        var start = Lines.Next(text, tagEnd);
        return isClosed ? new Extension(name, settings, null, start)
            : Stop(text, start, name, isBlock: true) is var (bodyEnd, end) ? new Extension(name, settings, text[start..Math.Max(start, bodyEnd - 1)], end)
            : null;
    }

    /// <summary>Applies the options in <c>{::options key="value"}</c>.</summary>
    public void SetOptions(Definitions definitions)
    {
        foreach (var (key, value) in Attributes().Properties ?? [])
        {
            definitions.Options[key] = value ?? "";
        }
    }

    private HtmlAttributes Attributes()
    {
        var attributes = new HtmlAttributes();
        AttributeListParser.Parse(Settings, attributes, _ => { });
        return attributes;
    }

    private static (string Name, string Settings, bool IsClosed, int End)? Start(string text, int position)
    {
        if (!Lines.Has(text, position, "{::")
            || Array.Find(Names, n => Lines.Has(text, position + 3, n)) is not { } name
            || AttributeListParser.BraceEnd(text, position) is not { } end)
        {
            return null;
        }

        var settings = text[(position + 3 + name.Length)..(end - 1)];
        var isClosed = settings.EndsWith('/');
        settings = isClosed ? settings[..^1] : settings;
        return settings.Length == 0 || Lines.IsSpace(settings[0]) ? (name, settings, isClosed, end) : null;
    }

    // The end of the body, before {:/} or {:/name}, and the position after the closing brace.
    private static (int BodyEnd, int End)? Stop(string text, int start, string name, bool isBlock)
    {
        for (var at = start; (at = text.IndexOf("{:/", at, StringComparison.Ordinal)) >= 0; at += 3)
        {
            var end = Lines.Has(text, at + 3, "}") ? at + 4 : Lines.Has(text, at + 3, name + "}") ? at + 4 + name.Length : at;
            if (end == at)
            {
                continue;
            }

            if (!isBlock)
            {
                return (at, end);
            }

            if (LineOf(text, at) is { } line && Lines.IsBlank(text, end))
            {
                return (line, Lines.Next(text, end));
            }
        }

        return null;
    }

    // The start of the line whose first mark is here, or null; only the few possible positions are checked.
    private static int? LineOf(string text, int mark)
    {
        var line = mark;
        while (line > 0 && mark - line < 3 && text[line - 1] == ' ')
        {
            line--;
        }

        return line == 0 || text[line - 1] == '\n' ? line : null;
    }
}
