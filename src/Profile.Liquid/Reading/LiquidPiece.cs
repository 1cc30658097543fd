namespace Profile.Liquid.Reading;

/// <summary>The kinds of pieces of a template.</summary>
internal enum PieceKind
{
    /// <summary>Text that is output unchanged.</summary>
    Text,

    /// <summary>Text between <c>raw</c> and <c>endraw</c>.</summary>
    Raw,

    /// <summary>An output: <c>{{ page.title }}</c>.</summary>
    Output,

    /// <summary>A tag: <c>{% if x %}</c>.</summary>
    Tag,
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">For text the text itself, for an output what is between the braces, for a tag what follows its name.</param>
/// <param name="Name">The name of a tag, else empty.</param>
/// <param name="Offset">Its start in the template.</param>
internal readonly record struct LiquidPiece(PieceKind Kind, string Text, string Name, int Offset);
