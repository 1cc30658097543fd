using System.Runtime.InteropServices;

namespace Profile.Pictures;

/// <summary>setpriority(2): .NET's own thread priorities do nothing on Linux. There the call affects one thread, and the threads that it starts.</summary>
internal static partial class ThreadNiceness
{
    private const int ProcessOrThread = 0;
    private const int Lowest19 = 19;

    /// <summary>From now on, every other thread is preferred to this one.</summary>
    public static void Lowest()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        if (OperatingSystem.IsLinux())
        {
            // If the system forbids it, the thread keeps its normal priority.
            _ = SetPriority(ProcessOrThread, 0, Lowest19);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int niceness);
}
