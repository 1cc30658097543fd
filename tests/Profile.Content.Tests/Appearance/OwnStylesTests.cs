using System.Text.RegularExpressions;
using Profile.Content.Appearance;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Appearance;

/// <summary>What of a checkout's style sheets is the owner's own, and what becomes of it (docs/decisions/0012-owners-styles-in-bodies.md).</summary>
public sealed partial class OwnStylesTests
{
    [Theory]
    [InlineData(".team-grid { display: grid; }", "main[id] .team-grid{display:grid;}")]
    [InlineData(".a-own {\n  // a comment\n  color: red; /* another */\n  &:hover, &.is-on { color: blue; }\n  > img { width: 50%; }\n}",
        "main[id] .a-own{color:red;}main[id] .a-own:hover,main[id] .a-own.is-on{color:blue;}main[id] .a-own > img{width:50%;}")]
    [InlineData(".crew { &-name { margin: 0 } .dark & { margin: 1px } }", "main[id] .crew-name{margin:0;}main[id] .dark .crew{margin:1px;}")]
    [InlineData("$gap: 2rem !default;\n$gap: 1rem !default;\n.crew { gap: $gap; margin: -$gap v.$gap; padding: $gap * 2; width: calc(100% - #{$gap}); }",
        "main[id] .crew{gap:2rem;margin:-2rem 2rem;padding:calc(2rem * 2);width:calc(100% - 2rem);}")]
    [InlineData("$ink: #123456; .crew { color: rgba($ink, .5); }", "main[id] .crew{color:rgb(from #123456 r g b / .5);}")]
    [InlineData("@media (min-width: 36rem) { .crew { color: red; @supports (gap: 1px) { gap: 1px } } }",
        "@media (min-width: 36rem){main[id] .crew{color:red;}}@media (min-width: 36rem){@supports (gap: 1px){main[id] .crew{gap:1px;}}}")]
    [InlineData("body .crew, html > .crew { color: red; }", "main[id] .crew,main[id] .crew{color:red;}")]
    [InlineData("#crew .card { color: red; }", "main[id] #crew .card{color:red;}")]
    public void Rules_for_own_classes_apply_below_the_main_part(string sheet, string expected) => Assert.Equal(expected, Css(sheet));

    [Theory]
    [InlineData(".card { color: red; }")]
    [InlineData(".publications ol.bibliography li .title { color: red; }")]
    [InlineData(".btn-primary, h1, a:hover, * { color: red; }")]
    [InlineData("body { color: red; } :root { --global-theme-color: #123456; color: red; }")]
    [InlineData(".card:not(.crew) { color: red; }")]
    [InlineData(".card[data-x='.crew'] { color: red; }")]
    [InlineData(".pf-site-header .crew, .crew .pf-card { color: red; }")]
    [InlineData("body + .crew { color: red; }")]
    [InlineData("@mixin crew { .crew { color: red; } } @font-face { font-family: X; src: url(x.woff2); } @keyframes x { to { color: red } }")]
    public void The_themes_rules_stay_ours(string sheet) => Assert.Equal("", Css(sheet));

    // Our list of papers is built differently, so elements that were positioned by its corner stay in the flow of the text.
    [Theory]
    [InlineData(".publications h2.bibliography { display: none; }", "main[id] .publications h2.bibliography{display:none;}")]
    [InlineData(".publications h2.bibliography { display: none; color: red; }", "")]
    [InlineData(".publications .bibliography .crew-tag { position: absolute; color: red; }", "main[id] .publications .bibliography .crew-tag{color:red;}")]
    public void An_owner_may_hide_what_the_theme_shows(string sheet, string expected)
    {
        Assert.Equal(expected, Css(sheet));
        Assert.DoesNotContain("display", Own(ContentFolder.Load($"-- _config.yml --\ntitle: A\n-- _sass/_a.scss --\n.card {{ display: none; }}\n")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_behind_the_page_stays_behind_it_and_the_text_has_paper_of_its_own()
    {
        const string Picture = "-- assets/img/sky.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n";
        const string Paper = "main,.pf-site-header,.pf-neighbours,.pf-site-footer{background:var(--paper)}";
        Assert.Equal(
            "body{background-image:url(\"../assets/img/sky.svg\");background-size:cover;}" + Paper,
            Own(Load("body { color: red; background-image: url('/assets/img/sky.svg'); background-size: cover; }", Picture)));
        Assert.Equal(
            "@media (min-width: 40rem){body{background:#fff url(\"../assets/img/sky.svg\") fixed;}}" + Paper,
            Own(Load("@media (min-width: 40rem) { html { background: #fff url(../img/sky.svg) fixed; } }", Picture)));
        Assert.True(Load("body { background: url(../img/sky.svg); }", Picture).OwnStyles!.HasBackground);
        Assert.Equal("", Css("body { background: #fee; background-size: cover; }"));
        Assert.Equal("", Css("body { background: url(https://example.org/sky.png); }"));
        Assert.Equal("", Css("body { background: url(/assets/img/gone.png); }"));
    }

    [Fact]
    public void A_rule_for_a_colour_scheme_follows_ours()
    {
        const string Dark = "@media screen{:root[data-theme=\"dark\"] main[id] .crew{color:red;}}"
            + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]) main[id] .crew{color:red;}}";
        Assert.Equal(Dark, Css("html[data-theme=\"dark\"] .crew { color: red; }"));
        Assert.Equal(Dark, Css("[data-theme='dark'] .crew { color: red; }"));
        Assert.Equal(Dark, Css("@media (prefers-color-scheme: dark) { .crew { color: red; } }"));
        Assert.Contains(
            ":root[data-theme=\"light\"] main[id] .crew{color:red;}", Css("html[data-theme=\"light\"] .crew { color: red; }"), StringComparison.Ordinal);
        Assert.Contains("main[id]{--crew-ink:#111;}", Css(":root { --crew-ink: #111; } .crew { color: var(--crew-ink); }"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_of_ours_keeps_its_value() =>
        Assert.Equal("main[id]{--own-accent:red;}main[id] .crew{color:var(--own-accent);}", Css(":root { --accent: red; } .crew { color: var(--accent); }"));

    [Theory]
    [InlineData("position: fixed; z-index: 9999", "position:absolute;z-index:9999;")]
    [InlineData("width: 600px", "width:600px;max-width:100%;")]
    [InlineData("width: 600px; max-width: 90%", "width:600px;max-width:90%;")]
    [InlineData("min-width: 40rem", "min-width:min(40rem,100%);")]
    [InlineData("grid-template-columns: repeat(auto-fill, minmax(300px, 1fr))", "grid-template-columns:repeat(auto-fill, minmax(min(300px,100%), 1fr));")]
    [InlineData("width: expression(alert(1)); behavior: url(x.htc); color: red", "color:red;")]
    [InlineData("color: darken(red, 10%); margin: math.div(1px, 2); filter: saturate(2)", "filter:saturate(2);")]
    public void A_rule_applies_only_inside_the_main_part(string declarations, string expected) =>
        Assert.Equal($"main[id] .crew{{{expected}}}", Css($".crew {{ {declarations} }}"));

    [Fact]
    public void Files_are_the_sites_own_and_relative_to_the_style_sheet()
    {
        var site = Load("""
            @import url("https://fonts.example.org/css?family=X");
            .crew { background: url("../img/a b.png") no-repeat; }
            .crew-b { background: url({{ '/assets/img/a b.png' | relative_url }}); color: red; }
            .crew-c { background-image: url(https://cdn.example.org/x.png); color: blue; }
            .crew-d { background: url("data:image/png;base64,AA//BB=="); }
            .crew-e { background: url(../img/none.png); }
            """, "-- assets/img/a b.png --\nx");
        Assert.Equal("main[id] .crew{background:url(\"../assets/img/a%20b.png\") no-repeat;}main[id] .crew-b{background:url(\"../assets/img/a%20b.png\");"
            + "color:red;}main[id] .crew-c{color:blue;}main[id] .crew-d{background:url(\"data:image/png;base64,AA//BB==\");}", Own(site));
        Assert.Equal([("PRF304", 9), ("PRF313", 4)], site.Diagnostics.Where(d => d.Location.Path == "assets/css/main.scss")
            .Select(d => (d.Code, d.Location.Line)).Order());
    }

    [Fact]
    public void Animations_and_fonts_come_with_the_rules_that_use_them()
    {
        var site = Load("""
            $far: 3px;
            @keyframes rise { from { top: $far } to { top: 0 } }
            @keyframes unused { to { top: 0 } }
            @font-face { font-family: "Crew Sans"; src: url("../fonts/crew.woff2"); }
            .crew { animation: rise 1s; font-family: "Crew Sans", sans-serif; }
            """, "-- assets/fonts/crew.woff2 --\nx");
        Assert.Equal("main[id] .crew{animation:rise 1s;font-family:\"Crew Sans\", sans-serif;}@keyframes rise{from{top: 3px;}to{top: 0;}}"
            + "@font-face{font-family: \"Crew Sans\";src: url(\"../assets/fonts/crew.woff2\");}", Own(site));
    }

    [Fact]
    public void Imports_are_followed_in_their_order_and_libraries_are_not()
    {
        var site = Load("""
            @charset "utf-8";
            @use "sass:math";
            @import "variables", 'parts/crew';
            @use "font-awesome/brands" as b;
            @forward "base";
            .crew-z { color: v.$ink; }
            """, """
            -- _sass/_variables.scss --
            $ink: #111;
            -- _sass/parts/_crew.scss --
            @import "base";
            .crew-a { color: $ink; }
            -- _sass/base.scss --
            .crew-b { color: $ink; }
            -- _sass/font-awesome/_brands.scss --
            .crew-c { color: $ink; }
            -- _includes/head.liquid --
            <link rel="stylesheet" href="{{ '/assets/css/bootstrap.min.css' | relative_url }}">
            <link rel="stylesheet" href="{{ '/assets/css/main.css' | relative_url }}"><link rel="stylesheet" href="{{ '/assets/css/crew.css' | relative_url }}">
            -- assets/css/bootstrap.min.css --
            .crew-d { color: red; }
            -- assets/css/crew.css --
            .crew-e { color: red; }
            -- assets/css/unlinked.css --
            .crew-f { color: red; }
            """);
        Assert.Equal(["crew-b", "crew-a", "crew-z", "crew-e"], Class().Matches(Own(site)).Select(m => m.Value));
    }

    [Fact]
    public void A_checkout_that_leaves_the_main_sheet_to_the_gem_has_its_partials_read()
    {
        var site = ContentFolder.Load("""
            -- _config.yml --
            title: A
            -- _sass/_a.scss --
            @use "variables" as v;
            .crew { color: v.$ink; }
            -- _sass/_variables.scss --
            $ink: #111;
            """);
        Assert.Equal("main[id] .crew{color:#111;}", Own(site));
    }

    // Nothing in a file may stop the load or reach beyond its own rule.
    [Theory]
    [InlineData(".crew { color: red; } .x-own { color: \"unclosed; } .y-own { color: blue; }", "main[id] .crew{color:red;}")]
    [InlineData(".crew { color: red; .y-own { color: blue;", "main[id] .crew{color:red;}main[id] .crew .y-own{color:blue;}")]
    [InlineData(".crew { color: red; }}}} .y-own { color: blue; }", "main[id] .crew{color:red;}")]
    [InlineData(".crew { color: url(x; }\n.y-own { color: blue; }", null)]
    [InlineData(".crew { color: red; } /* unclosed .y-own { color: blue; }", "main[id] .crew{color:red;}")]
    [InlineData(".crew { color: red\\", null)]
    [InlineData("</style><script>alert(1)</script> .crew { color: red; } .y-own { color: blue; }", "main[id] .y-own{color:blue;}")]
    [InlineData(".crew { --x: </style><script>; color: red; }", "main[id] .crew{color:red;}")]
    [InlineData("@charset \"utf-16\"; @namespace x url(y); @layer a, b; @layer a { .crew { color: red; } }", "main[id] .crew{color:red;}")]
    [InlineData("& { color: red } &.crew { color: red } .crew { color: red; }", "main[id] .crew{color:red;}")]
    [InlineData("#{$none} .crew { color: red; .y-own { color: red; } } .z-own { color: $none; }", "")]
    [InlineData("@each $x in a, b { .crew-#{$x} { color: red; } } .crew { color: red; }", "main[id] .crew{color:red;}")]
    public void Anything_can_be_read(string sheet, string? expected)
    {
        var css = Css(sheet);
        if (expected is not null)
        {
            Assert.Equal(expected, css);
        }

        Assert.DoesNotContain("<", css, StringComparison.Ordinal);
        Assert.Equal(css.Count(c => c == '{'), css.Count(c => c == '}'));
    }

    [Fact]
    public void A_folder_that_is_not_a_checkout_has_no_styles_of_its_own() =>
        Assert.Null(ContentFolder.Load("-- site.yml --\nfirst_name: A\n-- assets/css/main.scss --\n.crew { color: red; }\n").OwnStyles);

    [Fact]
    public void The_lists_of_properties_are_those_of_the_style_sheets()
    {
        var css = string.Concat(new[] { "site.css", "classes.css" }.Select(f => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, f))));
        var known = Property().Matches(css).Select(m => m.Value).ToHashSet();
        Assert.Equal(known.Order(), OwnStylesReader.OurProperties.Concat(OwnStylesReader.ThemeProperties).Order());
    }

    private static string Css(string sheet) => Own(Load(sheet));

    // Without the parts that every style sheet has.
    private static string Own(Site site) => site.OwnStyles?.Css.Split("{position:relative;isolation:isolate}", 2)[1] ?? "";

    private static Site Load(string sheet, string files = "") =>
        ContentFolder.Load($"-- _config.yml --\ntitle: A\n-- assets/css/main.scss --\n---\n---\n\n{sheet}\n{files}");

    [GeneratedRegex(@"crew-\w")]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<![\w(-])--[a-z][\w-]*(?=:)|(?<=var\()--[a-z][\w-]*")]
    private static partial Regex Property();
}
