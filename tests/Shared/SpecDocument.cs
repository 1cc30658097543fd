namespace Profile.Tests.Shared;

/// <summary>A spec document: headings, and under each a fence with a document and a fence with the expected HTML.</summary>
internal static class SpecDocument
{
    private const string Fence = "````````";

    /// <summary>One case.</summary>
    /// <param name="Name">Section and title.</param>
    /// <param name="Markdown">The document, with its last newline.</param>
    /// <param name="Html">The expected HTML.</param>
    internal sealed record Case(string Name, string Markdown, string Html);

    /// <summary>The cases of a document in the folder Specs, in order.</summary>
    public static IReadOnlyList<Case> Read(string fileName)
    {
        var lines = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", fileName)).ReplaceLineEndings("\n").Split('\n');
        var cases = new List<Case>();
        var (section, title, markdown) = ("", "", "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                section = lines[i][3..];
            }
            else if (lines[i].StartsWith("### ", StringComparison.Ordinal))
            {
                title = lines[i][4..];
            }
            else if (lines[i] == Fence + "markdown")
            {
                markdown = Body(lines, ref i);
            }
            else if (lines[i] == Fence + "html")
            {
                cases.Add(new Case($"{section}: {title}", markdown, Body(lines, ref i)));
            }
        }

        return cases;
    }

    private static string Body(string[] lines, ref int index)
    {
        var start = ++index;
        while (lines[index] != Fence)
        {
            index++;
        }

        return string.Concat(lines[start..index].Select(line => line + "\n"));
    }
}
