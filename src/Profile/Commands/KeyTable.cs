using System.Text;
using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Items;

namespace Profile.Commands;

/// <summary>
/// The keys of a kind of content file as a table of docs/content.md, taken from what the readers declare, so that the manual cannot disagree.
/// </summary>
internal static class KeyTable
{
    /// <summary>The table of the keys that every kind of page has.</summary>
    public const string Common = "every page";

    /// <summary>The table for a schema's name, or for <see cref="Common"/>; null for another name. Front matter lists only the keys of its own kind.</summary>
    public static string? Write(string name)
    {
        var common = ItemKeys.Common(Common).Keys;
        if (name == Common)
        {
            return Write(common);
        }

        return ContentSchema.Find(name) is not { } schema ? null
            : schema.Schema.Others is { } others && schema.Schema.Keys.Count == 0 ? Write([others])
            : Write(schema.IsFrontMatter
                ? schema.Schema.Keys.Where(k => common.All(c => c.Name != k.Name))
                : schema.Schema.Others is { } more ? schema.Schema.Keys.Append(more) : schema.Schema.Keys);
    }

    private static string Write(IEnumerable<SchemaKey> keys)
    {
        var table = new StringBuilder("| key | value | default | example | what |\n|---|---|---|---|---|\n");
        foreach (var key in keys)
        {
            Row(table, key, "");
        }

        return table.ToString();
    }

    private static void Row(StringBuilder table, SchemaKey key, string prefix)
    {
        var path = prefix + (key.Name.Length == 0 ? "NAME" : key.Name);
        table.Append("| `").Append(path).Append("` | ").Append(Cell(key.Noun)).Append(" | ").Append(key.Default is { } text ? $"`{text}`" : "").Append(" | `")
            .Append(key.Example).Append("` | ").Append(Cell(key.Description)).Append(key.Required && !key.MayStandInFileName ? " Needed." : "").Append(" |\n");
        if (key.Keys is { } inner)
        {
            var below = key.Kinds == ValueKinds.List ? $"{path}[]." : $"{path}.";
            foreach (var one in inner.Others is { } others ? inner.Keys.Append(others) : inner.Keys)
            {
                Row(table, one, below);
            }
        }
    }

    // HTML in a description is shown as text here.
    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
