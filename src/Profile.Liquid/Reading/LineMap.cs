
namespace Profile.Liquid.Reading;

/// <summary>Converts offsets in a text to locations in its file.</summary>
internal sealed class LineMap
{
    private readonly Location start;
    private readonly List<int> starts = [0];

    public LineMap(string text, Location start)
    {
        this.start = start;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    public Location At(int offset)
    {
        var index = starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Location(start.Path, start.Line + line, offset - starts[line] + 1);
    }
}
