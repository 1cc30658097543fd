using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;

namespace Profile.Content.Appearance;

/// <summary>
/// Takes an owner's own rules out of a checkout's style sheets and confines them to the main part of our pages: they work in both colour schemes, load only the
/// site's own files, and make nothing wider than the column or lay it over the header. A picture behind the whole page stays behind it.
/// </summary>
/// <param name="find">Finds the site's file that a rule refers to; takes the address as written, the address of the published style sheet, and the path of its
/// source.</param>
/// <param name="bag">Receives what is left out, one diagnostic for each kind.</param>
internal sealed partial class OwnStylesReader(Func<string, string, string, Asset?> find, DiagnosticBag bag)
{
    // Where a checkout's style sheets are published, and the way from ours (OwnAddress.Styles) to the root: its addresses are relative, so that a site can be
    // moved into a folder.
    private const string Published = "/assets/css/main.css";
    private const string ToRoot = "../";

    // The id attribute outweighs our rules for the same element, yet weighs no more than one extra class, which a page's own style may have.
    private const string Main = "main[id]";

    // The header and footer stay on top of the text, and whatever a rule positions by the corner of the page stays inside the text.
    private const string Frame = ".pf-site-header,.pf-neighbours,.pf-site-footer{position:relative;z-index:1}main{position:relative;isolation:isolate}";

    // Text over a picture keeps the contrast of our colours on paper of its own.
    private const string Sheet = "main,.pf-site-header,.pf-neighbours,.pf-site-footer{background:var(--paper)}";

    // The list of publications. Its entries are built differently here, so a rule's "position" is dropped inside it.
    private const string Papers = "bibliography";

    /// <summary>The custom properties of wwwroot/css that an owner's rule must not change; a test keeps them equal.</summary>
    public static FrozenSet<string> OurProperties { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "--serif", "--sans", "--mono", "--paper", "--raised", "--ink", "--muted", "--line", "--accent", "--mark", "--measure", "--hover", "--gap", "--at",
        "--of", "--more");

    /// <summary>The custom properties of al-folio that have our values in wwwroot/css/classes.css; a test keeps them equal.</summary>
    public static FrozenSet<string> ThemeProperties { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "--global-bg-color", "--global-code-bg-color", "--global-text-color", "--global-text-color-light", "--global-theme-color", "--global-hover-color",
        "--global-hover-text-color", "--global-footer-bg-color", "--global-footer-text-color", "--global-footer-link-color", "--global-distill-app-color",
        "--global-divider-color", "--global-card-bg-color", "--global-highlight-color", "--global-tip-block", "--global-tip-block-bg",
        "--global-tip-block-text",
        "--global-tip-block-title", "--global-warning-block", "--global-warning-block-bg", "--global-warning-block-text", "--global-warning-block-title",
        "--global-danger-block", "--global-danger-block-bg", "--global-danger-block-text", "--global-danger-block-title");

    private readonly StringBuilder css = new(Frame);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<StyleDeclaration> computed = [];
    private readonly List<StyleDeclaration> outside = [];
    private bool isCut;
    private bool hasBackground;

    /// <summary>The owner's rules from the style sheets that were read; null when there are none.</summary>
    public OwnStyles? Read(SassReader sheets)
    {
        outside.AddRange(sheets.Outside);
        computed.AddRange(sheets.Computed);
        foreach (var rule in sheets.Rules)
        {
            Rule(rule);
        }

        var rules = css.ToString();
        foreach (var block in sheets.Blocks.Where(b => rules.Contains(NameOf(b), StringComparison.Ordinal)))
        {
            var text = Placed(block.Text, new StyleDeclaration("", block.Text, block.Text, block.Location));
            Append(text is null ? "" : $"{block.Prelude}{{{text}}}", block.Location);
        }

        Report();
        return names.Count == 0 && !hasBackground ? null : new OwnStyles(css.ToString(), names.ToFrozenSet(StringComparer.Ordinal), hasBackground);
    }

    // The family of a font, or the name of an animation.
    private static string NameOf(StyleBlock block) =>
        Family().Match(block.Text) is { Success: true } family ? family.Groups[1].Value : block.Prelude[(block.Prelude.LastIndexOf(' ') + 1)..];

    private void Report()
    {
        if (computed.Count > 0)
        {
            bag.Report(Messages.ComputedStyles, computed[0].Location, computed[0].Written, computed.Count);
        }

        if (outside.Count > 0)
        {
            bag.Report(Messages.OutsideCode, outside[0].Location, outside[0].Written, OutsideLibraries.Instead(outside[0].Written));
        }
    }

    private void Rule(StyleRule rule)
    {
        var scheme = SchemeOfRule.Any;
        var conditions = rule.Conditions;
        if (conditions.FirstOrDefault(c => PreferredScheme().IsMatch(c)) is { } preferred)
        {
            scheme = preferred.Contains("dark", StringComparison.Ordinal) ? SchemeOfRule.Dark : SchemeOfRule.Light;
            conditions = conditions.Remove(preferred);
        }

        var hides = Hides(rule);
        var selectors = rule.Selectors.Select(StyleSelector.Read).OfType<StyleSelector>().Where(s => IsOwn(s, hides)).ToImmutableArray();
        foreach (var group in selectors.GroupBy(s => s.Scheme == SchemeOfRule.Any ? scheme : s.Scheme))
        {
            var declarations = Declarations(rule, isRoot: group.All(s => s.Text.Length == 0), group.Any(s => s.Names.Contains(Papers)));
            if (declarations.Length > 0)
            {
                Append(Block(conditions, group.Key, group.Select(s => $"{Main} {s.Text}"), declarations), rule.Declarations[0].Location);
                names.UnionWith(group.SelectMany(s => s.Names).Where(n => hides || !StockClasses.Contains(n)));
            }
        }

        foreach (var root in selectors.Where(s => s.Text.Length == 0 && rule.Declarations.Any(IsPicture)))
        {
            Background(rule, conditions, root.Scheme == SchemeOfRule.Any ? scheme : root.Scheme);
        }

        if (selectors.Any(s => s.Text.Length > 0))
        {
            computed.AddRange(rule.Computed.Concat(rule.Declarations.Where(d => d.Value is null)));
        }
    }

    private static bool IsBackground(StyleDeclaration declaration) =>
        declaration.Name == "background" || declaration.Name.StartsWith("background-", StringComparison.Ordinal);

    private static bool IsPicture(StyleDeclaration declaration) => IsBackground(declaration) && declaration.Value is { } value && Address().IsMatch(value);

    // A picture behind every page is the owner's, unlike a colour, which is the theme's.
    private void Background(StyleRule rule, ImmutableArray<string> conditions, SchemeOfRule scheme)
    {
        var declarations = Declarations(rule with { Declarations = [.. rule.Declarations.Where(IsBackground)] }, isRoot: false, isInPapers: false);
        if (declarations.Contains("url(", StringComparison.Ordinal))
        {
            Append(Block(conditions, scheme, ["body"], declarations) + (hasBackground ? "" : Sheet), rule.Declarations[0].Location);
            hasBackground = true;
        }
    }

    // In the main sheet and in linked ones, which the theme leaves empty or does not have, an owner also hides parts of the theme.
    private static bool Hides(StyleRule rule) => rule.Declarations is [{ Name: "display", Value: "none" or "none !important", Location.Path: var path }]
        && !path.StartsWith("_sass/", StringComparison.Ordinal);

    private static bool IsOwn(StyleSelector selector, bool hides) =>
        selector.Text.Length == 0 || (selector.Names.Any(n => hides || !StockClasses.Contains(n)) && !selector.Names.Any(IsOurs));

    private static bool IsOurs(string name) => name.TrimStart('#').StartsWith("pf-", StringComparison.Ordinal) || name == "#main";

    private void Append(string text, Location place)
    {
        if (css.Length + text.Length <= AppearanceLimits.OwnCharacters)
        {
            css.Append(text);
        }
        else if (!isCut)
        {
            isCut = true;
            bag.Report(Messages.LongStyles, place, AppearanceLimits.OwnCharacters);
        }
    }

    private static string Block(ImmutableArray<string> conditions, SchemeOfRule scheme, IEnumerable<string> selectors, string declarations)
    {
        string Of(string root) => $"{string.Join(',', selectors.Select(s => $"{root}{s}".Trim()))}{{{declarations}}}";
        var text = scheme switch
        {
            SchemeOfRule.Dark => $"@media screen{{{Of(":root[data-theme=\"dark\"] ")}}}"
                + $"@media screen and (prefers-color-scheme:dark){{{Of(":root:not([data-theme=\"light\"]) ")}}}",
            SchemeOfRule.Light => $"{Of(":root[data-theme=\"light\"] ")}@media not (prefers-color-scheme:dark){{{Of(":root:not([data-theme=\"dark\"]) ")}}}",
            _ => Of(""),
        };
        return conditions.Reverse().Aggregate(text, (inner, condition) => $"{condition}{{{inner}}}");
    }

    // A rule for the root keeps only properties that owners invented: its colours and fonts are ours.
    private string Declarations(StyleRule rule, bool isRoot, bool isInPapers)
    {
        var text = new StringBuilder();
        foreach (var declaration in rule.Declarations)
        {
            var isCustom = declaration.Name.StartsWith("--", StringComparison.Ordinal);
            if (declaration.Value is { } value && !Unsafe().IsMatch(declaration.Name + value)
                && (!isRoot || (isCustom && !ThemeProperties.Contains(declaration.Name))) && !(isInPapers && declaration.Name == "position")
                && Placed(value, declaration) is { } placed)
            {
                text.Append(Renamed(declaration.Name)).Append(':').Append(Bounded(declaration.Name, placed, rule)).Append(';');
            }
        }

        return text.ToString();
    }

    // Renames an owner's property that has the name of one of ours.
    private static string Renamed(string text) => CustomProperty().Replace(text, m => OurProperties.Contains(m.Value) ? $"--own{m.Value[1..]}" : m.Value);

    // Makes sure that nothing is wider than the column on a phone.
    private static string Bounded(string name, string value, StyleRule rule)
    {
        value = Renamed(value);
        return name switch
        {
            "position" when value.StartsWith("fixed", StringComparison.Ordinal) => "absolute",
            "width" when Length().IsMatch(value) && rule.Declarations.All(d => d.Name != "max-width") => $"{value};max-width:100%",
            "min-width" or "flex-basis" when Length().IsMatch(value) => $"min({value},100%)",
            _ when name.StartsWith("grid", StringComparison.Ordinal) => LeastTrack().Replace(value, "minmax(min($1,100%),"),
            _ => value,
        };
    }

    // Rewrites addresses to be relative to our style sheet; null when one leads to another site or to nothing.
    private string? Placed(string text, StyleDeclaration declaration)
    {
        var isOurs = true;
        var placed = Address().Replace(text, match =>
        {
            var address = match.Groups["address"].Value.Trim();
            if (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || address.StartsWith('#'))
            {
                return match.Value;
            }

            var found = find(address, Published, declaration.Location.Path);
            isOurs &= found is not null;
            if (found is null && address.Contains("//", StringComparison.Ordinal))
            {
                outside.Add(declaration with { Written = address });
            }
            else if (found is null)
            {
                bag.Report(Messages.MissingAsset, declaration.Location, address, "");
            }

            return found is null ? "" : $"url(\"{ToRoot}{found.Permalink[1..]}\")";
        });
        return isOurs ? placed : null;
    }

    [GeneratedRegex(@"font-family:\s*[""']?([^""';]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Family();

    [GeneratedRegex(@"^@media\s*(?:screen and )?\(prefers-color-scheme:\s*(?:dark|light)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex PreferredScheme();

    // Features that only old browsers had, and scripts in addresses.
    [GeneratedRegex(@"^(?:behavior|-moz-binding)|expression\(|javascript:|[{}<]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"--[\w-]+", RegexOptions.NonBacktracking)]
    private static partial Regex CustomProperty();

    [GeneratedRegex(@"^[\d.]+(?:px|r?em|ch|pt|cm|mm|in)$", RegexOptions.NonBacktracking)]
    private static partial Regex Length();

    [GeneratedRegex(@"minmax\(\s*([\d.]+(?:px|r?em|ch))\s*,", RegexOptions.NonBacktracking)]
    private static partial Regex LeastTrack();

    [GeneratedRegex(@"url\(\s*(?:""(?<address>[^""]*)""|'(?<address>[^']*)'|(?<address>[^""')]*))\s*\)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
