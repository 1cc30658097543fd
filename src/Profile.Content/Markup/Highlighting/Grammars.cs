using System.Text;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Profile.Content.Markup.Highlighting;

/// <summary>TextMate's grammars (TextMateSharp). Handles one text at a time.</summary>
internal sealed class Grammars
{
    // Names that owners use for Rouge's lexers and that no grammar has.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["console"] = "shellscript",
        ["shell"] = "shellscript",
        ["golang"] = "go",
        ["matlab"] = "m",
        ["node"] = "javascript",
        ["python3"] = "python",
        ["pycon"] = "python",
        ["docker"] = "dockerfile",
        ["objc"] = "objective-c",
        ["cuda"] = "cuda-cpp",
        ["toml"] = "ini",
        ["conf"] = "properties",
    };

    private readonly Lock gate = new();
    private readonly RegistryOptions options = new(ThemeName.LightPlus);
    private readonly Registry registry;
    private readonly Dictionary<string, string> scopes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IGrammar?> loaded = new(StringComparer.Ordinal);

    public Grammars()
    {
        registry = new Registry(options);
        foreach (var language in options.GetAvailableLanguages())
        {
            if (options.GetScopeByLanguageId(language.Id) is not { } scope)
            {
                continue;
            }

            foreach (var name in new[] { language.Id }.Concat(language.Aliases ?? []).Concat((language.Extensions ?? []).Select(e => e.TrimStart('.'))))
            {
                scopes.TryAdd(name, scope);
            }
        }
    }

    /// <summary>Code as HTML, each line separately; without HTML when no grammar knows the language.</summary>
    public HighlightedCode Highlight(string code, string language)
    {
        lock (gate)
        {
            try
            {
                return Grammar(language) is { } grammar ? Lines(code, grammar) : HighlightedCode.Unknown;
            }
            // A failing grammar, or a machine without the native library, must not cost the text: the code stays plain.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return HighlightedCode.Failed;
            }
        }
    }

    private IGrammar? Grammar(string language)
    {
        if (!scopes.TryGetValue(OtherNames.GetValueOrDefault(language, language), out var scope))
        {
            return null;
        }

        if (!loaded.TryGetValue(scope, out var grammar))
        {
            grammar = registry.LoadGrammar(scope);
            loaded.Add(scope, grammar);
        }

        return grammar;
    }

    private static HighlightedCode Lines(string code, IGrammar grammar)
    {
        var html = new StringBuilder(code.Length * 2);
        var end = DateTime.UtcNow + MarkupLimits.CodeTime;
        var work = 0L;
        IStateStack? state = null;
        foreach (var line in code.Split('\n'))
        {
            if (html.Length > 0)
            {
                html.Append('\n');
            }

            if (line.Length > MarkupLimits.CodeLineCharacters)
            {
                html.Append(RewrittenText.Encode(line));
                continue;
            }

            if (work > MarkupLimits.CodeWork)
            {
                return HighlightedCode.TooCostly;
            }

            var result = grammar.TokenizeLine(line, state, MarkupLimits.CodeLineTime);
            state = result.RuleStack;
            work += (long)result.Tokens.Length * line.Length;
            // A line that reached its time limit is coloured in part.
            if (DateTime.UtcNow > end || result.Tokens.Any(t => t.Scopes.Count > MarkupLimits.CodeDepth))
            {
                return HighlightedCode.TooCostly;
            }

            Tokens(line, result.Tokens, html);
        }

        return new HighlightedCode(html.ToString());
    }

    // Adjacent pieces of the same class become one span.
    private static void Tokens(string line, IReadOnlyList<IToken> tokens, StringBuilder html)
    {
        var (from, name) = (0, (string?)null);
        foreach (var token in tokens)
        {
            var found = ScopeClasses.Of(token.Scopes);
            if (found == name)
            {
                continue;
            }

            var start = Math.Clamp(token.StartIndex, from, line.Length);
            Span(line[from..start], name, html);
            (from, name) = (start, found);
        }

        Span(line[from..], name, html);
    }

    private static void Span(string text, string? name, StringBuilder html)
    {
        if (text.Length == 0)
        {
            return;
        }

        // A span of white space needs no colour.
        html.Append(name is null || string.IsNullOrWhiteSpace(text)
            ? RewrittenText.Encode(text)
            : $"<span class=\"{name}\">{RewrittenText.Encode(text)}</span>");
    }
}

/// <summary>Highlighted code.</summary>
/// <param name="Html">Spans with classes; no span crosses the end of a line.</param>
/// <param name="IsTooCostly">True when it reached a limit, so that there is no HTML.</param>
/// <param name="IsLasting">False when a limit or a fault kept it from being coloured.</param>
internal sealed record HighlightedCode(string Html, bool IsTooCostly = false, bool IsLasting = true) : IKeptResult<HighlightedCode>
{
    public static HighlightedCode TooCostly { get; } = new("", IsTooCostly: true, IsLasting: false);

    public static HighlightedCode Failed { get; } = new("", IsLasting: false);

    public static HighlightedCode Unknown { get; } = new("");

    public static HighlightedCode Read(BinaryReader reader) => new(reader.ReadString());

    public void Write(BinaryWriter writer) => writer.Write(Html);
}
