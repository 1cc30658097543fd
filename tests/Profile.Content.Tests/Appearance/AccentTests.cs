using Profile.Content.Appearance;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Appearance;

/// <summary>The owner's accent colour, readable in both colour schemes.</summary>
public sealed class AccentTests
{
    [Theory]
    [InlineData("#b509ac")]
    [InlineData("#ffcc00")]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    [InlineData("rgb(120, 130, 140)")]
    [InlineData("rebeccapurple")]
    public void It_has_a_contrast_of_four_and_a_half_on_every_surface_of_the_style_sheet(string written)
    {
        var accent = Load($"-- site.yml --\naccent: \"{written}\"\n")!;
        var css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "site.css"));
        var (light, dark) =
            (css[css.IndexOf(":root {", StringComparison.Ordinal)..], css[css.IndexOf(":root[data-theme=\"dark\"]", StringComparison.Ordinal)..]);
        foreach (var surface in new[] { "--paper", "--raised" })
        {
            Assert.True(accent.Light.ContrastWith(Value(light, surface)) >= 4.5, $"{accent.Light} on light {surface}");
            Assert.True(accent.Dark.ContrastWith(Value(dark, surface)) >= 4.5, $"{accent.Dark} on dark {surface}");
        }
    }

    // A deep red stays red in the dark scheme; mixing it with white would turn it pink.
    [Theory]
    [InlineData("#8c1515")]
    [InlineData("#00369f")]
    [InlineData("#4b2e83")]
    public void It_keeps_its_hue_and_stays_vivid_in_the_dark(string written)
    {
        var (light, dark) = (Oklch.Of(Colour.Parse(written)!.Value), Oklch.Of(Load($"-- site.yml --\naccent: \"{written}\"\n")!.Dark));
        Assert.InRange(Math.Abs(light.Hue - dark.Hue), 0, 0.05);
        Assert.True(dark.Chroma > 0.75 * light.Chroma, $"{light} {dark}");
    }

    // The background of a target, which is under text, muted text and links.
    [Fact]
    public void Text_is_readable_on_a_target_in_both_schemes()
    {
        var css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "site.css"));
        foreach (var scheme in new[] { ":root {", ":root[data-theme=\"dark\"]" })
        {
            var values = css[css.IndexOf(scheme, StringComparison.Ordinal)..];
            foreach (var text in new[] { "--ink", "--muted", "--accent" })
            {
                foreach (var surface in new[] { "--mark", "--paper", "--raised" })
                {
                    Assert.True(Value(values, text).ContrastWith(Value(values, surface)) >= 4.5, $"{scheme} {text} on {surface}");
                }
            }
        }
    }

    [Fact]
    public void A_readable_colour_stays_as_it_is() => Assert.Equal("#2a5db0", Load("-- site.yml --\naccent: \"#2a5db0\"\n")!.Light.ToString());

    [Fact]
    public void An_al_folio_checkout_has_it_in_its_style_sheets()
    {
        var accent = Load("""
            -- _config.yml --
            title: Ada
            -- _sass/_variables.scss --
            // Colors
            $ink: #00369f !default;
            $cyan-color: #2698BA; /* the dark one */
            $purple-color: $ink;
            -- _sass/_themes.scss --
            /* Themes
             * :root { --global-theme-color: red; } */
            :root {
              --global-bg-color: #fff;
              --global-theme-color: #{$purple-color};
              --global-hover-color: #123456;
              .nested { --global-theme-color: red; }
            }
            html[data-theme="dark"] {
              --global-theme-color: #{$cyan-color};
              --global-hover-color: #{$cyan-color};
            }
            """)!;
        Assert.Equal("#00369f", accent.Light.ToString());
        Assert.Equal("#123456", accent.LightHover.ToString());
        Assert.Equal("#2698ba", accent.Dark.ToString());
    }

    [Theory]
    [InlineData("$a: $b;\n$b: $a;")]
    [InlineData("$a: $unknown;")]
    [InlineData("$a: color.adjust($b, $lightness: 25%);")]
    public void A_variable_without_a_colour_leaves_the_themes_own(string variables) =>
        Assert.Null(
            Load($"-- _config.yml --\ntitle: Ada\n-- _sass/_variables.scss --\n{variables}\n-- _sass/_themes.scss --\n:root {{\n  --global-theme-color: "
            + $"#{{$a}};\n}}\n"));

    private static Colour Value(string css, string name)
    {
        var start = css.IndexOf(name + ":", StringComparison.Ordinal) + name.Length + 1;
        return Colour.Parse(css[start..css.IndexOf(';', start)])!.Value;
    }

    private static Accent? Load(string site)
    {
        using var content = new ContentFolder(site);
        return content.Load().Accent;
    }
}
