using Markdig.Syntax;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown;

/// <summary>
/// Numbers footnotes in the order of their first marks, and lists them at the end of the document or in place of a list marked <c>{:footnotes}</c>.
/// </summary>
internal static class FootnoteNumbering
{
    public static void Apply(ContainerBlock document, Definitions definitions)
    {
        var used = new FootnoteList(definitions.FirstFootnote());
        if (definitions.Footnotes.Count > 0)
        {
            Number(document, used);
        }

        // A footnote may contain the first mark of another one, which then joins the list during the walk.
        for (var i = 0; i < used.Count; i++)
        {
            Number((Footnote)used[i], used);
        }

        var (parent, index) = ((ContainerBlock)document, document.Count);
        if (definitions.ListFor("footnotes", document) is { } place)
        {
            parent = place.Parent!;
            index = parent.IndexOf(place);
            parent.RemoveAt(index);
        }

        if (used.Count > 0)
        {
            parent.Insert(index, used);
        }
    }

    private static void Number(ContainerBlock blocks, FootnoteList used)
    {
        foreach (var marker in blocks.Descendants().OfType<FootnoteMarker>())
        {
            marker.Index = ++marker.Footnote.Marks;
            if (marker.Footnote.Number == 0)
            {
                used.Add(marker.Footnote);
                marker.Footnote.Number = used.First + used.Count - 1;
            }
        }
    }
}

/// <summary>The footnotes that marks refer to, in numerical order.</summary>
/// <param name="first">The first number.</param>
internal sealed class FootnoteList(int first) : ContainerBlock(null)
{
    public int First { get; } = first;
}
