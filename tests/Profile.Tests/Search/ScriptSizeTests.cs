using System.IO.Compression;
using Profile.Tests.Shared;

namespace Profile.Tests.Search;

/// <summary>All scripts of a page together are small, including those that load on first use.</summary>
public sealed class ScriptSizeTests
{
    [Theory]
    [InlineData("site", "search", "filter", "copy")]
    public void The_scripts_of_a_page_are_at_most_6_KB(params string[] scripts)
    {
        var bytes = scripts.Sum(Brotli);
        Assert.True(bytes <= 6 * 1024, $"{bytes} bytes");
    }

    private static long Brotli(string script)
    {
        using var target = new MemoryStream();
        using (var coder = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            coder.Write(File.ReadAllBytes(Path.Combine(ProfileServer.RepositoryRoot, "wwwroot", "js", script + ".js")));
        }

        return target.Length;
    }
}
