using Profile.Serving;

namespace Profile.Tests.Serving;

/// <summary>Connections leave enough file descriptors for everything else.</summary>
public sealed class OpenFilesTests
{
    [Theory]
    [InlineData(
        "Limit                     Soft Limit           Hard Limit           Units\n"
            + "Max open files            1024                 524288               files\n", 512)]
    [InlineData("Max open files            512                  512                  files\n", 128)]
    [InlineData("Max open files            1048576              1048576              files\n", ServerLimits.Connections)]
    [InlineData("Max open files            unlimited            unlimited            files\n", ServerLimits.Connections)]
    [InlineData("", ServerLimits.Connections)]
    public void Files_are_kept_for_everything_else(string limits, int connections) => Assert.Equal(connections, OpenFiles.MostConnections(limits));
}
