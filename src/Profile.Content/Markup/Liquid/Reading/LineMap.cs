using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Liquid.Reading;

/// <summary>Turns offsets in a text into places in its file.</summary>
internal sealed class LineMap
{
    private readonly string path;
    private readonly int firstLine;
    private readonly List<int> starts = [0];

    public LineMap(string text, string path, int firstLine)
    {
        this.path = path;
        this.firstLine = firstLine;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    public Location At(int offset)
    {
        var index = starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Location(path, firstLine + line, offset - starts[line] + 1);
    }
}
