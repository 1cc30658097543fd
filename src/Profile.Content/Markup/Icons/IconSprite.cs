using System.Collections.Frozen;
using System.Text;

namespace Profile.Content.Markup.Icons;

/// <summary>
/// The icons of one Font Awesome style. A page draws a handful out of two thousand, so the sprite stays text with an index of where each begins: parsing every
/// drawing would take a tenth of the server's start-up.
/// </summary>
internal sealed class IconSprite
{
    private readonly byte[] text;
    private readonly FrozenDictionary<string, int> starts;

    /// <param name="text">SVG in UTF-8: a <c>symbol</c> with <c>id</c>, <c>viewBox</c> and one <c>path</c> for each icon.</param>
    public IconSprite(byte[] text)
    {
        this.text = text;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var symbol = "<symbol id=\""u8;
        for (var at = text.AsSpan().IndexOf(symbol); at >= 0;)
        {
            var id = text.AsSpan(at + symbol.Length);
            id = id[..id.IndexOf((byte)'"')];
            found[Encoding.UTF8.GetString(id)] = at;
            var next = text.AsSpan(at + symbol.Length).IndexOf(symbol);
            at = next < 0 ? -1 : at + symbol.Length + next;
        }

        starts = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => starts.Keys;

    /// <summary>The icon with a current name, or null.</summary>
    public Icon? Find(string name) =>
        starts.TryGetValue(name, out var start) ? new Icon(name, Attribute(start, "viewBox"), Attribute(start, "d")) : null;

    private string Attribute(int start, string name)
    {
        var from = text.AsSpan(start);
        var opening = Encoding.UTF8.GetBytes($" {name}=\"");
        from = from[(from.IndexOf(opening) + opening.Length)..];
        return Encoding.UTF8.GetString(from[..from.IndexOf((byte)'"')]);
    }
}
