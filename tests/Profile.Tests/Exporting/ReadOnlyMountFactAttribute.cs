using System.ComponentModel;
using System.Diagnostics;

namespace Profile.Tests.Exporting;

/// <summary>
/// A test that mounts a folder read-only, only for itself: skipped if the system does not allow it. Permissions are not enough, since root ignores them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadOnlyMountFactAttribute : FactAttribute
{
    public ReadOnlyMountFactAttribute()
    {
        if (!MayMount())
        {
            Skip = "This system does not let a process mount anything in a namespace of its own (unshare -rm).";
        }
    }

    private static bool MayMount()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["-rm", "sh", "-c", "mount --bind /tmp /tmp"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
