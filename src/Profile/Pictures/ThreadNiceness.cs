using System.Runtime.InteropServices;

namespace Profile.Pictures;

/// <summary>setpriority(2): .NET's own thread priorities do nothing on Linux. There it holds for one thread, and for those that it starts.</summary>
internal static partial class ThreadNiceness
{
    private const int ProcessOrThread = 0;
    private const int Lowest19 = 19;

    /// <summary>Lets every other thread go first from here on.</summary>
    public static void Lowest()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        if (OperatingSystem.IsLinux())
        {
            // A system that forbids it loses nothing but the courtesy.
            _ = SetPriority(ProcessOrThread, 0, Lowest19);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int niceness);
}
