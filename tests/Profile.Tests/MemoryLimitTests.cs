namespace Profile.Tests;

/// <summary>The memory that the control group leaves to the process, from the files that the kernel writes for it (cgroups(7)).</summary>
public sealed class MemoryLimitTests : IDisposable
{
    private const long Megabyte = 1024 * 1024;

    private readonly string root = Directory.CreateTempSubdirectory("limit-").FullName;

    public MemoryLimitTests() => Write("proc/meminfo", "MemTotal:       16777216 kB\nMemFree:         1000000 kB\nMemAvailable:    8388608 kB\n");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_container_of_version_2_sees_its_own_group_at_the_top()
    {
        Write("proc/self/cgroup", "0::/\n");
        Write("sys/fs/cgroup/memory.max", $"{256 * Megabyte}\n");
        Write("sys/fs/cgroup/memory.current", $"{150 * Megabyte}\n");
        Write("sys/fs/cgroup/memory.stat", $"anon {90 * Megabyte}\nfile {60 * Megabyte}\nshmem {10 * Megabyte}\n");
        AssertLimit(256, 199 - 100);
    }

    [Fact]
    public void A_group_of_version_1_has_its_own_name_or_is_at_the_top()
    {
        Write("proc/self/cgroup", "5:devices:/\n4:cpu,memory:/docker/abc\n0::/\n");
        foreach (var folder in new[] { "sys/fs/cgroup/memory/docker/abc", "sys/fs/cgroup/memory" })
        {
            Write($"{folder}/memory.limit_in_bytes", $"{512 * Megabyte}\n");
            Write($"{folder}/memory.usage_in_bytes", $"{400 * Megabyte}\n");
            Write($"{folder}/memory.stat", $"cache 1\nrss 2\ntotal_cache {300 * Megabyte}\ntotal_shmem 0\n");
            AssertLimit(512, 399 - 100);
            Directory.Delete(Path.Combine(root, "sys"), recursive: true);
        }
    }

    [Fact]
    public void The_smallest_limit_of_the_groups_above_holds()
    {
        Write("proc/self/cgroup", "0::/system.slice/profile.service\n");
        Write("sys/fs/cgroup/system.slice/profile.service/memory.max", "max\n");
        Write("sys/fs/cgroup/system.slice/memory.max", $"{128 * Megabyte}\n");
        Write("sys/fs/cgroup/system.slice/memory.current", $"{30 * Megabyte}\n");
        AssertLimit(128, 99 - 30);
    }

    [Fact]
    public void Without_a_limit_the_memory_of_the_machine_is_the_limit()
    {
        Write("proc/self/cgroup", "4:memory:/\n0::/\n");
        Write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        AssertLimit(16384, (long)(8192 * 0.78));
    }

    private void AssertLimit(long megabytes, long left)
    {
        var limit = new MemoryLimit(root);
        Assert.Equal((megabytes, left), (limit.Bytes / Megabyte, limit.Left() / Megabyte));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
