namespace Profile.Content.Markup.Highlighting;

/// <summary>Maps the scopes of TextMate's grammars to the classes of wwwroot/css/code.css.</summary>
internal static class ScopeClasses
{
    // The first match of the innermost scope counts, so the more specific ones come first.
    private static readonly (string Scope, string? Class)[] Table =
    [
        ("comment", "hc"),
        ("punctuation.definition.comment", "hc"),
        ("string.regexp", "hs"),
        ("string", "hs"),
        ("punctuation.definition.string", "hs"),
        ("constant.character", "he"),
        ("constant.numeric", "hn"),
        ("constant.language", "hn"),
        ("constant", "hn"),
        ("keyword.operator.word", "hk"),
        ("keyword.operator.logical.python", "hk"),
        ("keyword.operator", null),
        ("keyword", "hk"),
        ("storage", "hk"),
        ("variable.language", "hk"),
        ("entity.name.function", "hf"),
        ("support.function", "hf"),
        ("meta.function-call.generic", "hf"),
        ("entity.name.tag", "hk"),
        ("entity.other.attribute-name", "ha"),
        ("support.type.property-name", "ha"),
        ("variable.parameter", "ha"),
        ("entity.name.type", "ht"),
        ("entity.name.class", "ht"),
        ("entity.name.namespace", "ht"),
        ("entity.other.inherited-class", "ht"),
        ("support.type", "ht"),
        ("support.class", "ht"),
        ("entity.name.section", "hh"),
        ("markup.heading", "hh"),
        ("markup.inserted", "hi"),
        ("markup.deleted", "hd"),
        ("markup.bold", "hh"),
        ("meta.preprocessor", "ha"),
    ];

    /// <summary>The class for a list of scopes, outermost first; null for plain text.</summary>
    public static string? Of(IReadOnlyList<string> scopes)
    {
        for (var i = scopes.Count - 1; i > 0; i--)
        {
            foreach (var (scope, name) in Table)
            {
                if (scopes[i].StartsWith(scope, StringComparison.Ordinal) && (scopes[i].Length == scope.Length || scopes[i][scope.Length] == '.'))
                {
                    return name;
                }
            }
        }

        return null;
    }
}
