using System.Collections.Immutable;
using System.Text;

namespace Profile.Drawing;

/// <summary>The font of drawn pictures, in one part for each script, as its package ships it: Latin, Greek and Cyrillic.</summary>
internal static class Typeface
{
    private static readonly Lazy<ImmutableArray<FontFile>> Parts = new(() =>
    [
        .. typeof(Typeface).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".woff", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(Load),
    ]);

    /// <summary>The glyphs of a text; null if no part has one of its characters.</summary>
    public static ImmutableArray<Glyph>? Glyphs(string text)
    {
        var glyphs = ImmutableArray.CreateBuilder<Glyph>();
        foreach (var character in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var shown = Rune.IsWhiteSpace(character) ? new Rune(' ') : character;
            if (Parts.Value.Select(p => p.Find(shown)).FirstOrDefault(g => g is not null) is not { } glyph)
            {
                return null;
            }

            glyphs.Add(glyph);
        }

        return glyphs.ToImmutable();
    }

    private static FontFile Load(string name)
    {
        using var file = typeof(Typeface).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new FontFile(bytes);
    }
}
