using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Profile.Content.Appearance;

/// <summary>
/// Reads style sheets (CSS, or Sass in its braces form) into rules without nesting: it resolves <c>&amp;</c>, variables, imports and conditions. Sass is not
/// run: mixins, functions and loops are set aside, and everything around them is read (docs/decisions/0012-owners-styles-in-bodies.md).
/// </summary>
/// <param name="import">Takes the name of an imported style sheet and the path of the sheet that imports it; returns the imported one, or null.</param>
internal sealed partial class SassReader(Func<string, string, StyleText?> import)
{
    private readonly List<StyleRule?> rules = [];
    private readonly List<StyleBlock> blocks = [];
    private readonly List<StyleDeclaration> loose = [];
    private readonly List<StyleDeclaration> outside = [];
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly SassValues values = new();

    /// <summary>Makes a variable known before the first style sheet is read, which may define it anew.</summary>
    public void Define(string name, string value) => values.Define(name, value);

    /// <summary>The rules in the order of the cascade.</summary>
    public ImmutableArray<StyleRule> Rules => [.. rules.OfType<StyleRule>()];

    /// <summary>Animations and fonts.</summary>
    public ImmutableArray<StyleBlock> Blocks => [.. blocks];

    /// <summary>Loops and mixins outside every rule, which are not run here.</summary>
    public ImmutableArray<StyleDeclaration> Computed => [.. loose];

    /// <summary>Imports from other sites, which are not loaded.</summary>
    public ImmutableArray<StyleDeclaration> Outside => [.. outside];

    /// <summary>Reads a style sheet, and each sheet that it imports at the place of the import.</summary>
    public void Read(StyleText sheet)
    {
        if (read.Count < AppearanceLimits.Sheets && read.Add(sheet.Path))
        {
            var scanner = new SassScanner(sheet.Text, !sheet.Path.EndsWith(".css", StringComparison.Ordinal), sheet.FirstLine);
            Block(new Place(sheet.Path, scanner), [], [], null, 0);
        }
    }

    private readonly record struct Place(string Path, SassScanner Scanner)
    {
        public StyleDeclaration Declaration(string name, string written, string? value, int line) =>
            new(name.StartsWith("--", StringComparison.Ordinal) ? name : name.ToLowerInvariant(), written, value, new Location(Path, line));
    }

    // A rule that is being read.
    private sealed class OpenRule
    {
        public List<StyleDeclaration> Declarations { get; } = [];

        public List<StyleDeclaration> Computed { get; } = [];
    }

    // Reads up to the closing brace; the end of the file closes every block.
    private void Block(Place place, ImmutableArray<string> conditions, ImmutableArray<string> selectors, OpenRule? rule, int depth)
    {
        while (place.Scanner.Next() is { Kind: not (SassTokenKind.Close or SassTokenKind.End) } token)
        {
            if (token.Kind == SassTokenKind.Statement)
            {
                Statement(place, token, rule);
            }
            else if (!token.IsWhole || depth >= AppearanceLimits.Depth || rules.Count >= AppearanceLimits.Rules)
            {
                Skip(place);
            }
            else if (token.Text.StartsWith('@'))
            {
                AtBlock(place, token, conditions, selectors, rule, depth);
            }
            else if (Selectors(token.Text, selectors) is { IsEmpty: false } inner)
            {
                Nested(place, conditions, inner, depth);
            }
            else
            {
                Skip(place);
            }
        }
    }

    private void Nested(Place place, ImmutableArray<string> conditions, ImmutableArray<string> selectors, int depth)
    {
        // Sass puts a rule's declarations before the rules inside it, wherever they are written.
        var index = rules.Count;
        rules.Add(null);
        var rule = new OpenRule();
        Block(place, conditions, selectors, rule, depth + 1);
        if (rule.Declarations.Count + rule.Computed.Count > 0)
        {
            rules[index] = new StyleRule(conditions, selectors, [.. rule.Declarations], [.. rule.Computed]);
        }
    }

    private void AtBlock(
        Place place, SassToken token, ImmutableArray<string> conditions, ImmutableArray<string> selectors, OpenRule? rule, int depth)
    {
        switch (Keyword(token.Text))
        {
            case "@media" or "@supports" or "@container" when values.Resolve(token.Text) is { } condition:
                Conditional([.. conditions, condition]);
                break;
            case "@layer":
                Conditional(conditions);
                break;
            case "@keyframes" or "@font-face":
                blocks.Add(new StyleBlock(token.Text, Steps(place), new Location(place.Path, token.Line)));
                break;
            case "@mixin" or "@function" or "@page" or "@property" or "@counter-style" or "@-webkit-keyframes":
                Skip(place);
                break;
            default:
                (rule?.Computed ?? loose).Add(place.Declaration("", token.Text, null, token.Line));
                Skip(place);
                break;
        }

        void Conditional(ImmutableArray<string> all)
        {
            if (selectors.IsEmpty)
            {
                Block(place, all, selectors, null, depth + 1);
            }
            else
            {
                Nested(place, all, selectors, depth);
            }
        }
    }

    // The declarations of a font, or the steps of an animation.
    private string Steps(Place place)
    {
        var text = new StringBuilder();
        for (var open = 1; open > 0;)
        {
            var token = place.Scanner.Next();
            switch (token.Kind)
            {
                case SassTokenKind.Open:
                    open++;
                    text.Append(token.Text).Append('{');
                    break;
                case SassTokenKind.Statement when token.IsWhole && values.Resolve(token.Text) is { } declaration:
                    text.Append(declaration).Append(';');
                    break;
                case SassTokenKind.Close or SassTokenKind.End:
                    open--;
                    text.Append(open > 0 ? "}" : "");
                    break;
            }
        }

        return text.ToString();
    }

    private static void Skip(Place place)
    {
        for (var open = 1; open > 0;)
        {
            open += place.Scanner.Next().Kind switch { SassTokenKind.Open => 1, SassTokenKind.Close => -1, SassTokenKind.End => -open, _ => 0 };
        }
    }

    private void Statement(Place place, SassToken token, OpenRule? rule)
    {
        if (!token.IsWhole)
        {
            return;
        }

        if (token.Text.StartsWith('@'))
        {
            AtStatement(place, token, rule);
        }
        else if (DeclarationForm().Match(token.Text) is { Success: true } match)
        {
            var (name, written) = (match.Groups[1].Value, match.Groups[2].Value.Trim());
            if (name.StartsWith('$'))
            {
                values.Define(name, written);
            }
            else
            {
                rule?.Declarations.Add(place.Declaration(name, written, values.Resolve(written), token.Line));
            }
        }
    }

    private void AtStatement(Place place, SassToken token, OpenRule? rule)
    {
        switch (Keyword(token.Text))
        {
            case "@use" or "@import" or "@forward":
                foreach (Match name in ImportName().Matches(token.Text.Split(" with")[0]))
                {
                    Import(place, name.Groups["name"].Value, token.Line);
                }

                break;
            case "@include" or "@extend" or "@apply":
                rule?.Computed.Add(place.Declaration("", token.Text, null, token.Line));
                break;
        }
    }

    private void Import(Place place, string name, int line)
    {
        if (name.Contains("//", StringComparison.Ordinal))
        {
            outside.Add(place.Declaration("", name, null, line));
        }
        else if (import(name, place.Path) is { } sheet)
        {
            Read(sheet);
        }
    }

    // Combines each selector of a nested rule with each selector of the rule around it.
    private ImmutableArray<string> Selectors(string written, ImmutableArray<string> around)
    {
        if (values.Resolve(written) is not { } text || text.Length > AppearanceLimits.TextCharacters)
        {
            return [];
        }

        var inner = StyleSelector.Split(text, ',').Where(s => s.Length > 0);
        var all = around.IsEmpty ? inner : inner.SelectMany(i => around.Select(o => Below(i, o)).OfType<string>());
        return [.. all.Take(AppearanceLimits.Selectors)];
    }

    // Null if the combined selector would be too long; the length is checked before it is built.
    private static string? Below(string inner, string outer)
    {
        var places = inner.Count(c => c == '&');
        return inner.Length + ((long)outer.Length * Math.Max(1, places)) > AppearanceLimits.TextCharacters ? null
            : places > 0 ? inner.Replace("&", outer, StringComparison.Ordinal)
            : $"{outer} {inner}";
    }

    private static string Keyword(string text) => AtName().Match(text).Value.ToLowerInvariant();

    [GeneratedRegex(@"^@[A-Za-z-]+", RegexOptions.NonBacktracking)]
    private static partial Regex AtName();

    [GeneratedRegex(@"^([$]?[A-Za-z_-][\w-]*)\s*:(.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex DeclarationForm();

    [GeneratedRegex(@"[""'](?<name>[^""']+)[""']|url\(\s*(?<name>[^""')]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex ImportName();
}
