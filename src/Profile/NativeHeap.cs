using System.Runtime.InteropServices;

namespace Profile;

/// <summary>
/// What libraries in C take of memory, kept small: glibc gives each thread an arena of its own and keeps what was freed in it, so that pictures alone filled a
/// container of 256 MB. Set by the program itself, since an operator need not know of it. Another libc has no arenas and loses nothing.
/// </summary>
internal static partial class NativeHeap
{
    // mallopt(3).
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;
    private const int ArenaMax = -8;

    private const int Arenas = 2;
    private const int LargeBytes = 128 * 1024;

    /// <summary>Few arenas, and large blocks straight from the system and back to it. Called before there are threads of ours.</summary>
    public static void Bound() => OnGlibc(() =>
    {
        _ = SetOption(ArenaMax, Arenas);
        // Set, it no longer grows to 32 MB with the blocks that are freed.
        _ = SetOption(MapThreshold, LargeBytes);
        _ = SetOption(TrimThreshold, LargeBytes);
    });

    /// <summary>Gives back to the system what is free.</summary>
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
