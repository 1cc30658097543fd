namespace Profile.Content.Markup.Liquid.Running;

/// <summary>How a node ended.</summary>
internal enum Flow
{
    /// <summary>The next node follows.</summary>
    Next,

    /// <summary>The loop around it goes to its next turn.</summary>
    Continue,

    /// <summary>The loop around it ends.</summary>
    Break,
}
