using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Xml;

namespace Profile.Content.Markup.Icons;

/// <summary>
/// Reads the archive that the build makes from Font Awesome Free and Academicons (npm): drawings from sprites and an SVG font, and the names of each drawing
/// from the packages' style sheets, where names of the same drawing share a character.
/// </summary>
internal static class IconArchive
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>The icons of one Font Awesome style: <c>solid</c>, <c>regular</c> or <c>brands</c>.</summary>
    public static IconSprite FontAwesome(string style) => new(Bytes($"fontawesome/{style}.svg").ToArray());

    /// <summary>Font Awesome's current names, by each alias that the same icon has or had.</summary>
    public static ILookup<string, string> OtherNames()
    {
        var pairs = Characters().ToArray();
        var names = pairs.ToLookup(n => n.Character, n => n.Name);
        return pairs.SelectMany(p => names[p.Character].Where(n => n != p.Name), (p, other) => (p.Name, other))
            .ToLookup(n => n.Name, n => n.other, StringComparer.Ordinal);
    }

    /// <summary>Academicons by name. Its font has the shorter drawings, but some of its glyph names differ from the class names.</summary>
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
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "glyph" } && reader.GetAttribute("unicode") is [var character]
                && reader.GetAttribute("d") is { } path)
            {
                foreach (var name in names[character])
                {
                    // The font's ascent is 448 of 512.
                    icons.TryAdd(name,
                        new Icon(name, $"0 -448 {reader.GetAttribute("horiz-adv-x") ?? width} 512", path.ReplaceLineEndings(" "), IsUpsideDown: true));
                }
            }
        }

        return icons.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What the names of Font Awesome 4 mean today: one rule of its style sheet gives the character, and the same or another rule the style.</summary>
    public static FrozenDictionary<string, RenamedIcon> Renamed()
    {
        var names = Characters().ToLookup(n => n.Character, n => n.Name);
        var renamed = new Dictionary<string, RenamedIcon>(StringComparer.Ordinal);
        foreach (var (name, character, declarations) in Rules("fontawesome/v4-shims.min.css", "fa-"))
        {
            var known = renamed.GetValueOrDefault(name) ?? new RenamedIcon(IconStyle.Solid, name);
            var style = declarations.Contains("Brands", StringComparison.Ordinal) ? IconStyle.Brand
                : declarations.Contains("font-weight:400", StringComparison.Ordinal) ? IconStyle.Outlined
                : known.Style;
            renamed[name] = new RenamedIcon(style, character is { } c ? names[c].FirstOrDefault() ?? known.Name : known.Name);
        }

        return renamed.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, char Character)> Characters() =>
        Characters("fontawesome/fontawesome.min.css", "fa-").Concat(Characters("fontawesome/brands.min.css", "fa-")).DistinctBy(n => n.Name);

    private static IEnumerable<(string Name, char Character)> Characters(string file, string prefix) =>
        Rules(file, prefix).Where(r => r.Character is not null).Select(r => (r.Name, r.Character!.Value));

    // Rules such as .fa-times,.fa-xmark{--fa:"\f00d"} and .ai-doi:before{content:"\e97e"}, one for each drawing.
    private static IEnumerable<(string Name, char? Character, string Declarations)> Rules(string file, string prefix)
    {
        using var text = Open(file);
        foreach (var rule in text.ReadToEnd().Split('}'))
        {
            if (rule.Split('{') is not [var selectors, var declarations])
            {
                continue;
            }

            foreach (var selector in selectors.Split(','))
            {
                // .fa.fa-home, .ai-doi:before
                var name = selector[(selector.LastIndexOf('.') + 1)..].Split(':')[0];
                if (name.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield return (name[prefix.Length..], Character(declarations), declarations);
                }
            }
        }
    }

    private static char? Character(string declarations)
    {
        var escape = declarations.IndexOf("\"\\", StringComparison.Ordinal);
        var end = escape < 0 ? -1 : declarations.IndexOf('"', escape + 2);
        if (end < 0)
        {
            return null;
        }

        var code = declarations.AsSpan(escape + 2, end - escape - 2).TrimEnd();
        return ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? (char)number
            // "\$"
            : code is [var sign] ? sign
            : null;
    }

    private static StreamReader Open(string file) => new(Bytes(file));

    private static MemoryStream Bytes(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("icons.zip")!;
        using var archive = new ZipArchive(stream);
        using var entry = archive.GetEntry(file)!.Open();
        var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
