namespace Profile.BibTeX.Tests;

/// <summary>Reads a spec document: under each heading, one fence with input and one named <c>expected</c>.</summary>
internal static class SpecCases
{
    /// <summary>The cases as (heading, input, expected) rows for a theory.</summary>
    public static TheoryData<string, string, string> Read(string file)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (heading, fences) in Sections(file))
        {
            rows.Add(heading, fences[0], fences[1]);
        }

        return rows;
    }

    /// <summary>Each line of an input fence, paired with the same line of its expected fence.</summary>
    public static TheoryData<string, string> ReadLines(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (heading, fences) in Sections(file))
        {
            var (inputs, outputs) = (fences[0].Split('\n'), fences[1].Split('\n'));
            Assert.True(inputs.Length == outputs.Length, $"{file}, {heading}: {inputs.Length} lines in, {outputs.Length} expected");
            for (var i = 0; i < inputs.Length; i++)
            {
                rows.Add(inputs[i], outputs[i]);
            }
        }

        return rows;
    }

    private static IEnumerable<(string Heading, List<string> Fences)> Sections(string file)
    {
        var heading = "";
        var fences = new List<string>();
        List<string>? fence = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (fence is not null)
                {
                    fences.Add(string.Join('\n', fence));
                }

                fence = fence is null ? [] : null;
            }
            else if (fence is not null)
            {
                fence.Add(line);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (fences.Count > 0)
                {
                    yield return (heading, fences);
                }

                (heading, fences) = (line[3..], []);
            }
        }

        yield return (heading, fences);
    }
}
