using System.Globalization;

namespace Profile;

/// <summary>
/// The memory that the process may take: the limit of its control group (cgroups(7), both versions) or of a group above it, or else the machine's. Budgets are
/// made from it, so that a container of 256 MB needs no settings.
/// </summary>
/// <param name="root">The root of the file system, for tests.</param>
internal sealed class MemoryLimit(string root = "/")
{
    private const long Megabyte = 1024 * 1024;

    // The rest is for the kernel's own, for files that are being read, and for the health check of a container, which is a process of its own.
    private const double Used = 0.78;

    /// <summary>Bytes in all.</summary>
    public long Bytes => Group() is { } group ? group.Limit : Meminfo("MemTotal") ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Bytes that can still be taken without coming near the limit; less than nothing when it is near.</summary>
    public long Left()
    {
        var ofMachine = (long)((Meminfo("MemAvailable") ?? (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2)) * Used);
        return Group() is { } group ? Math.Min(ofMachine, (long)(group.Limit * Used) - Taken(group.Folder)) : ofMachine;
    }

    /// <summary>A budget of so many MB where there is plenty, and at most this part of the memory that there is.</summary>
    public double Megabytes(double plenty, double part) => Math.Min(plenty, Math.Round(Bytes * part / Megabyte, 1));

    // What cannot be given back: all but the pages of files.
    private static long Taken(string folder)
    {
        var stat = Numbers(Path.Combine(folder, "memory.stat"));
        return File.Exists(Path.Combine(folder, "memory.max"))
            ? (Number(Path.Combine(folder, "memory.current")) ?? 0) - stat.GetValueOrDefault("file") + stat.GetValueOrDefault("shmem")
            : (Number(Path.Combine(folder, "memory.usage_in_bytes")) ?? 0) - stat.GetValueOrDefault("total_cache") + stat.GetValueOrDefault("total_shmem");
    }

    private (string Folder, long Limit)? Group()
    {
        var machine = Meminfo("MemTotal") ?? long.MaxValue;
        return Folders().Select(folder => (Folder: folder,
            Limit: Number(Path.Combine(folder, "memory.max")) ?? Number(Path.Combine(folder, "memory.limit_in_bytes")) ?? long.MaxValue))
            .Where(group => group.Limit < machine).Select(group => ((string Folder, long Limit)?)group).MinBy(group => group!.Value.Limit);
    }

    // A container sees its own group at the top, whatever it is called outside.
    private IEnumerable<string> Folders()
    {
        var groups = Lines("proc/self/cgroup").Select(line => line.Split(':', 3))
            .Where(parts => parts.Length == 3 && (parts[1].Length == 0 || parts[1].Split(',').Contains("memory")));
        foreach (var parts in groups)
        {
            var top = Path.Combine(root, "sys/fs/cgroup", parts[1].Length == 0 ? "" : "memory");
            for (var path = parts[2].Trim('/'); path.Length > 0; path = Path.GetDirectoryName(path) ?? "")
            {
                yield return Path.Combine(top, path);
            }

            yield return top;
        }
    }

    private long? Meminfo(string key) => Lines("proc/meminfo").FirstOrDefault(l => l.StartsWith(key + ":", StringComparison.Ordinal)) is { } line
        && long.TryParse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes)
            ? kilobytes * 1024
            : null;

    private string[] Lines(string path) => Text(Path.Combine(root, path)).Split('\n');

    private static Dictionary<string, long> Numbers(string path) => Text(path).Split('\n').Select(line => line.Split(' ')).Where(words => words.Length == 2)
        .ToDictionary(words => words[0], words => long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);

    // "max" is no number, and no limit.
    private static long? Number(string path) =>
        long.TryParse(Text(path).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
