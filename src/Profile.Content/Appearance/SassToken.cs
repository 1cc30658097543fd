namespace Profile.Content.Appearance;

/// <summary>What ends a piece of a style sheet.</summary>
internal enum SassTokenKind
{
    /// <summary>A semicolon, or the end of the block: the piece is a declaration or a rule without a block.</summary>
    Statement,

    /// <summary>An opening brace: the piece is what comes before a block.</summary>
    Open,

    /// <summary>A closing brace with nothing before it.</summary>
    Close,

    /// <summary>The end of the file.</summary>
    End,
}

/// <summary>A piece of a style sheet, without comments.</summary>
/// <param name="IsWhole">Whether its brackets and quotes are closed.</param>
/// <param name="Line">Where it begins, counted from 1.</param>
internal readonly record struct SassToken(SassTokenKind Kind, string Text, bool IsWhole, int Line);
