using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>Nothing here accepts forms: no key ring is created in the home folder, which may be read-only or shared.</summary>
public sealed class KeyRingTests
{
    [Fact]
    public void No_keys_are_written()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var server = ProfileServer.Start(content);
        Assert.IsType<EphemeralDataProtectionProvider>(server.Services.GetRequiredService<IDataProtectionProvider>());
    }
}
