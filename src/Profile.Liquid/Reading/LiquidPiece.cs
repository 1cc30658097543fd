namespace Profile.Liquid.Reading;

/// <summary>What a piece of a template is.</summary>
internal enum PieceKind
{
    /// <summary>Text that is shown as it stands.</summary>
    Text,

    /// <summary>Text between <c>raw</c> and <c>endraw</c>.</summary>
    Raw,

    /// <summary>An output: <c>{{ page.title }}</c>.</summary>
    Output,

    /// <summary>A tag: <c>{% if x %}</c>.</summary>
    Tag,
}

/// <summary>A stretch of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">For text the text, for an output what stands between the braces, for a tag what stands behind its name.</param>
/// <param name="Name">For a tag its name, else empty.</param>
/// <param name="Offset">Where it starts in the template.</param>
internal readonly record struct LiquidPiece(PieceKind Kind, string Text, string Name, int Offset);
