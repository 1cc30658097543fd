using System.Globalization;

namespace Profile;

/// <summary>
/// The memory that the process may use: the limit of its control group (cgroups(7), both versions) or of a parent group, or else the machine's. Budgets are
/// derived from it, so that a container of 256 MB needs no settings.
/// </summary>
/// <param name="root">The root of the file system, for tests.</param>
internal sealed class MemoryLimit(string root = "/")
{
    private const long Megabyte = 1024 * 1024;

    // The rest is for the kernel, for files being read, and for a container's health check, which is a process of its own.
    private const double Used = 0.78;

    /// <summary>The limit in bytes.</summary>
    public long Bytes => Group() is { } group ? group.Limit : Meminfo("MemTotal") ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>How many more bytes may be used without coming near the limit; negative when it is already near.</summary>
    public long Left()
    {
        var ofMachine = (long)((Meminfo("MemAvailable") ?? (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2)) * Used);
        return Group() is { } group ? Math.Min(ofMachine, (long)(group.Limit * Used) - Taken(group.Folder)) : ofMachine;
    }

    /// <summary>A budget in MB: the first number where memory is plentiful, and at most this fraction of the limit.</summary>
    public double Megabytes(double plenty, double part) => Math.Min(plenty, Math.Round(Bytes * part / Megabyte, 1));

    // Memory that cannot be reclaimed: all but the page cache.
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

    // A container sees its own group as the root, whatever its name outside.
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

    // "max" is not a number and means no limit.
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
