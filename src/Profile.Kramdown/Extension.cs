using Markdig.Renderers.Html;

namespace Profile.Kramdown;

/// <summary>An extension of kramdown: <c>{::name options}body{:/name}</c> or <c>{::name options /}</c>.</summary>
/// <param name="Name">comment, nomarkdown or options; there are no others.</param>
/// <param name="Settings">What stands behind the name.</param>
/// <param name="Body">What stands between the braces; empty without a closing brace.</param>
/// <param name="End">The position after it.</param>
internal sealed record Extension(string Name, string Settings, string Body, int End)
{
    private static readonly string[] Names = ["comment", "nomarkdown", "options"];

    /// <summary>The extension that begins here, or null.</summary>
    public static Extension? Parse(string text, int position)
    {
        if (!Lines.Has(text, position, "{::"))
        {
            return null;
        }

        var name = Array.Find(Names, n => Lines.Has(text, position + 3, n));
        var close = text.IndexOf('}', position);
        if (name is null || close < 0)
        {
            return null;
        }

        var settings = text[(position + 3 + name.Length)..close];
        if (settings.EndsWith('/'))
        {
            return new Extension(name, settings[..^1], "", close + 1);
        }

        var start = close + 1;
        for (var at = start; (at = text.IndexOf("{:/", at, StringComparison.Ordinal)) >= 0; at += 3)
        {
            foreach (var end in new[] { "{:/}", "{:/" + name + "}" })
            {
                if (Lines.Has(text, at, end))
                {
                    return new Extension(name, settings, text[start..at], at + end.Length);
                }
            }
        }

        return null;
    }

    /// <summary>Takes over what <c>{::options key="value"}</c> says.</summary>
    public void SetOptions(Definitions definitions)
    {
        var attributes = new HtmlAttributes();
        AttributeListParser.Parse(Settings, definitions, attributes);
        foreach (var (key, value) in attributes.Properties ?? [])
        {
            definitions.Options[key] = value ?? "";
        }
    }
}
