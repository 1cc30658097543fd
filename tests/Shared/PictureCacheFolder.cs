#if WEB
using System.Runtime.CompilerServices;

namespace Profile.Tests.Shared;

/// <summary>Keeps what tests make of pictures out of the cache of whoever runs them, and lets the next run use it again.</summary>
internal static class PictureCacheFolder
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("Profile__Cache", Path.Combine(Path.GetTempPath(), "profile-tests-cache"));
}
#endif
