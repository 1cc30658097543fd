using Profile.Serving;

namespace Profile.Tests.Serving;

/// <summary>Connections leave files for everything else.</summary>
public sealed class OpenFilesTests
{
    [Theory]
    [InlineData("Limit                     Soft Limit           Hard Limit           Units\nMax open files            1024                 524288               files\n", 768)]
    [InlineData("Max open files            1048576              1048576              files\n", ServerLimits.Connections)]
    [InlineData("Max open files            unlimited            unlimited            files\n", ServerLimits.Connections)]
    [InlineData("", ServerLimits.Connections)]
    public void A_quarter_of_the_files_that_may_be_open_is_kept(string limits, int connections) => Assert.Equal(connections, OpenFiles.MostConnections(limits));
}
