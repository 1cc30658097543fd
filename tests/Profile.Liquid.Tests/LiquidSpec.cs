namespace Profile.Liquid.Tests;

/// <summary>Reads Specs/liquid.md: a site, and cases that use it.</summary>
internal static class LiquidSpec
{
    /// <summary>The site that every case uses.</summary>
    public static string Site(string file) => Fences(file).First(f => f.Language == "site").Text;

    /// <summary>Every case as heading, front matter, template and expected text; in the last two, ⏎ stands for a line break.</summary>
    public static TheoryData<string, string, string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string, string, string>();
        var frontMatter = "";
        (string Language, string Text, string Heading) template = ("", "", "");
        var heading = "";
        foreach (var fence in Fences(file))
        {
            if (fence.Heading != heading)
            {
                (heading, frontMatter) = (fence.Heading, "");
            }

            if (fence.Language == "yaml")
            {
                frontMatter = fence.Text;
            }
            else if (fence.Language.StartsWith("liquid", StringComparison.Ordinal))
            {
                template = fence;
            }
            else if (fence.Language == "expected" && template.Language == "liquid lines")
            {
                var (inputs, outputs) = (template.Text.Split('\n'), fence.Text.Split('\n'));
                Assert.True(inputs.Length == outputs.Length, $"{heading}: {inputs.Length} lines in, {outputs.Length} expected");
                for (var i = 0; i < inputs.Length; i++)
                {
                    cases.Add(heading, frontMatter, inputs[i], outputs[i]);
                }
            }
            else if (fence.Language == "expected")
            {
                cases.Add(heading, frontMatter, template.Text.Replace('\n', '⏎'), fence.Text.Replace('\n', '⏎'));
            }
        }

        return cases;
    }

    private static IEnumerable<(string Language, string Text, string Heading)> Fences(string file)
    {
        var heading = "";
        string? language = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (language is not null)
                {
                    yield return (language, string.Join('\n', lines), heading);
                }

                language = language is null ? line[3..] : null;
                lines = [];
            }
            else if (language is not null)
            {
                lines.Add(line);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                heading = line[3..];
            }
        }
    }
}
