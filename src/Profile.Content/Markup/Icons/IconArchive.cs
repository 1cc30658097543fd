using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Xml;

namespace Profile.Content.Markup.Icons;

/// <summary>
/// Reads the archive that the build makes of Font Awesome Free and Academicons (npm): drawings from sprites and a font in SVG, and the names that stand for one
/// drawing from the packages' style sheets, where they share a character.
/// </summary>
internal static class IconArchive
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>A style of Font Awesome (<c>solid</c>, <c>regular</c>, <c>brands</c>) by each name that its icons have or had.</summary>
    public static FrozenDictionary<string, Icon> FontAwesome(string style)
    {
        var pairs = Characters("fontawesome/fontawesome.min.css", "fa-").Concat(Characters("fontawesome/brands.min.css", "fa-")).DistinctBy(n => n.Name).ToArray();
        var characters = pairs.ToDictionary(n => n.Name, n => n.Character, StringComparer.Ordinal);
        var names = pairs.ToLookup(n => n.Character, n => n.Name);
        var icons = new Dictionary<string, Icon>(StringComparer.Ordinal);
        using var text = Open($"fontawesome/{style}.svg");
        using var reader = XmlReader.Create(text, Settings);
        var (name, box) = ("", "");
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "symbol" })
            {
                (name, box) = (reader.GetAttribute("id") ?? "", reader.GetAttribute("viewBox") ?? "");
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "path" })
            {
                var icon = new Icon(name, box, reader.GetAttribute("d") ?? "");
                icons[name] = icon;
                foreach (var other in characters.TryGetValue(name, out var character) ? names[character] : [])
                {
                    icons.TryAdd(other, icon);
                }
            }
        }

        return icons.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Academicons by name. Its font has the shorter drawings; its glyphs have other names than its classes here and there.</summary>
    public static FrozenDictionary<string, Icon> Academicons()
    {
        var names = Characters("academicons/academicons.min.css", "ai-").ToLookup(n => n.Character, n => n.Name);
        var icons = new Dictionary<string, Icon>(StringComparer.Ordinal);
        using var text = Open("academicons/academicons.svg");
        using var reader = XmlReader.Create(text, Settings);
        var width = "";
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "font" })
            {
                width = reader.GetAttribute("horiz-adv-x") ?? "";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "glyph" } && reader.GetAttribute("unicode") is [var character] && reader.GetAttribute("d") is { } path)
            {
                foreach (var name in names[character])
                {
                    // The font's ascent is 448 of 512.
                    icons.TryAdd(name, new Icon(name, $"0 -448 {reader.GetAttribute("horiz-adv-x") ?? width} 512", path.ReplaceLineEndings(" "), IsUpsideDown: true));
                }
            }
        }

        return icons.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What the names of Font Awesome 4 mean since.</summary>
    public static FrozenDictionary<string, RenamedIcon> Renamed()
    {
        var renamed = new Dictionary<string, RenamedIcon>(StringComparer.Ordinal);
        using var text = Open("fontawesome/shims.yml");
        for (var old = ""; text.ReadLine() is { } line;)
        {
            if (!line.StartsWith(' '))
            {
                old = Scalar(line.TrimEnd().TrimEnd(':'));
                renamed[old] = new RenamedIcon(IconStyle.Solid, old);
            }
            else if (line.Split(": ") is [var key, var value])
            {
                renamed[old] = key.Trim() == "prefix" ? renamed[old] with { Style = Scalar(value) == "fab" ? IconStyle.Brand : IconStyle.Outlined } : renamed[old] with { Name = Scalar(value) };
            }
        }

        return renamed.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Scalar(string value) => value.Trim().Trim('\'', '"');

    // Rules such as .fa-times,.fa-xmark{--fa:"\f00d"} and .ai-doi:before{content:"\e97e"}.
    private static IEnumerable<(string Name, char Character)> Characters(string file, string prefix)
    {
        using var text = Open(file);
        foreach (var rule in text.ReadToEnd().Split('}'))
        {
            var brace = rule.IndexOf('{', StringComparison.Ordinal);
            var escape = rule.IndexOf("\"\\", StringComparison.Ordinal);
            if (brace < 0 || escape < brace || !ushort.TryParse(rule.AsSpan(escape + 2).TrimEnd("\";"), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var character))
            {
                continue;
            }

            foreach (var selector in rule[..brace].Split(','))
            {
                var name = selector.Trim().TrimStart('.').Replace(":before", "", StringComparison.Ordinal).TrimEnd(':');
                if (name.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield return (name[prefix.Length..], (char)character);
                }
            }
        }
    }

    private static StreamReader Open(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("icons.zip")!;
        using var archive = new ZipArchive(stream);
        using var entry = archive.GetEntry(file)!.Open();
        var text = new MemoryStream();
        entry.CopyTo(text);
        text.Position = 0;
        return new StreamReader(text);
    }
}
