using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>No line of code is too long to be read next to another file; no analyzer checks this.</summary>
public sealed class LineLengthTests
{
    private const int Columns = 160;

    [Fact]
    public void No_line_of_code_has_more_than_160_columns() => Assert.Empty(
        from file in SourceFiles.Of("*.cs", "*.cshtml", "*.css", "*.js", "*.mjs")
        from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
        where line.Text.Length > Columns
        select $"{Path.GetRelativePath(Repository.Root, file)}({line.Number})");
}
