#if WEB
using System.Runtime.CompilerServices;

namespace Profile.Tests.Shared;

/// <summary>Keeps pictures made by tests out of the cache of the user who runs them, and lets the next run reuse them.</summary>
internal static class PictureCacheFolder
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("Profile__Cache", Path.Combine(Path.GetTempPath(), "profile-tests-cache"));
}
#endif
