using System.Runtime.InteropServices;

namespace Profile;

/// <summary>
/// Keeps the memory of C libraries small: glibc gives each thread its own arena and keeps freed memory in it, so that pictures alone filled a container of 256
/// MB. The program sets this itself, since an operator should not have to know about it. Other C libraries have no arenas and lose nothing.
/// </summary>
internal static partial class NativeHeap
{
    // mallopt(3).
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;
    private const int ArenaMax = -8;

    private const int Arenas = 2;
    private const int LargeBytes = 128 * 1024;

    /// <summary>Sets few arenas, and makes large blocks come straight from the system and return to it. Called before we start any thread.</summary>
    public static void Bound() => OnGlibc(() =>
    {
        _ = SetOption(ArenaMax, Arenas);
        // Once this threshold is set, glibc no longer raises it (to as much as 32 MB) when blocks are freed.
        _ = SetOption(MapThreshold, LargeBytes);
        _ = SetOption(TrimThreshold, LargeBytes);
    });

    /// <summary>Returns free memory to the system.</summary>
    public static void Trim() => OnGlibc(() => _ = TrimHeap(0));

    private static void OnGlibc(Action call)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            call();
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // musl.
            return;
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int TrimHeap(nint pad);
}
