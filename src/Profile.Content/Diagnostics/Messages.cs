using Profile.BibTeX;
using Profile.Liquid;

namespace Profile.Content.Diagnostics;

/// <summary>The catalogue: every message about content, once, with its code.</summary>
internal static partial class Messages
{
    /// <summary>Every message, ordered by code.</summary>
    public static IReadOnlyList<Message> All =>
        [.. new[] { typeof(Messages), typeof(YamlMessages), typeof(BibTeXMessages), typeof(LiquidMessages) }
            .SelectMany(t => t.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Message))
            .Select(f => (Message)f.GetValue(null)!)
            .OrderBy(m => m.Code, StringComparer.Ordinal)];
}
