using System.Diagnostics.Metrics;
using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Profile.Caching;
using Profile.Content;
using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Exporting;
using Profile.Reloading;
using Profile.Tests.Shared;

namespace Profile.Tests.Caching;

/// <summary>Formulas and coloured code that outlive the process: what a later start reads from the folder, and what it never believes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ResultCacheTests : IDisposable
{
    private const UnixFileMode Everyone = (UnixFileMode)0x1FF;

    private readonly ContentFolder content = new("""
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        ---
        Inline $$a^2 < b$$ & a wrong one: $$\alpha + \nothing$$.

        $$\begin{equation}\label{one} e^{i\pi} + 1 = 0 \end{equation}$$

        As in \eqref{one}.

        ```python
        def f(x):
            return "é" + x
        ```

        ```nolanguage
        x < 1
        ```
        """);

    private readonly string parent = Directory.CreateTempSubdirectory("results-").FullName;

    private string Folder => Path.Combine(parent, "markup");

    public void Dispose()
    {
        content.Dispose();
        Directory.Delete(parent, recursive: true);
    }

    [Fact]
    public void A_later_start_makes_the_same_page_without_either_engine()
    {
        var first = Load(new ResultCache(Folder));
        var second = Load(new ResultCache(Folder));
        Assert.Equal((true, true), (first.Formulas, first.Code));
        Assert.Equal((first.Shown, false, false), second);
        Assert.Contains("PRF346: the formula '\\alpha + \\nothing' is shown as its source: Unsupported function name: \\nothing", second.Shown,
            StringComparison.Ordinal);
        Assert.Contains("<mi>π</mi>", second.Shown, StringComparison.Ordinal);
        Assert.Contains("<span class=\"hs\">\"é\"</span>", second.Shown, StringComparison.Ordinal);
        Assert.Equal(Load(new ResultCache(null)).Shown, second.Shown);
    }

    [Fact]
    public void What_is_left_out_because_of_a_limit_is_tried_again()
    {
        content.Write("about.md", "---\ntitle: About\n---\n$$\\def\\a{\\a\\a}\\a$$\n");
        var first = Load(new ResultCache(Folder));
        Assert.Contains("PRF348", first.Shown, StringComparison.Ordinal);
        Assert.Equal(first, Load(new ResultCache(Folder)));
        Assert.Empty(Directory.EnumerateFiles(Folder));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("torn")]
    [InlineData("longer")]
    [InlineData("changed")]
    [InlineData("exchanged")]
    [InlineData("writable by others")]
    [InlineData("a folder")]
    public void A_file_that_is_not_as_it_was_written_is_not_believed_but_replaced(string damage)
    {
        var first = Load(new ResultCache(Folder));
        string[] files = [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)];
        Assert.Equal(5, files.Length);
        var contents = files.Select(File.ReadAllBytes).ToArray();
        foreach (var (file, bytes, other) in files.Zip(contents, contents.Skip(1).Append(contents[0])))
        {
            File.WriteAllBytes(file, damage switch
            {
                "empty" => [],
                "torn" => bytes[..(bytes.Length / 2)],
                "longer" => [.. bytes, 0],
                "changed" => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)],
                "exchanged" => other,
                _ => bytes,
            });
            if (damage == "writable by others")
            {
                File.SetUnixFileMode(file, Everyone);
            }
            else if (damage == "a folder")
            {
                File.Delete(file);
                Directory.CreateDirectory(file);
            }
        }

        Assert.Equal(first, Load(new ResultCache(Folder)));
        if (damage != "a folder")
        {
            Assert.Equal(contents, files.Select(File.ReadAllBytes));
            Assert.Equal((first.Shown, false, false), Load(new ResultCache(Folder)));
        }
    }

    [Fact]
    public void Folder_and_files_are_for_their_user_alone()
    {
        Load(new ResultCache(Folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        Assert.All(Directory.GetFiles(Folder), f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
    }

    [Theory]
    [InlineData("writable by others")]
    [InlineData("a link")]
    public void A_folder_that_others_may_change_is_not_used(string kind)
    {
        var first = Load(new ResultCache(Folder));
        if (kind == "a link")
        {
            Directory.Move(Folder, Folder + "-moved");
            Directory.CreateSymbolicLink(Folder, Folder + "-moved");
        }
        else
        {
            File.SetUnixFileMode(Folder, Everyone);
        }

        var cache = new ResultCache(Folder);
        Assert.Equal(first, Load(cache));
        Assert.Equal($"{Folder} belongs to another user, or others may write to it", cache.Problem);
    }

    // Every user owns the folder of their own process's threads, and nobody can write to it.
    [Theory]
    [InlineData("/proc/self/task", true)]
    [InlineData("/proc/nowhere/markup", false)]
    public void Without_a_folder_that_can_be_written_nothing_is_kept(string folder, bool isProblem)
    {
        var cache = new ResultCache(folder);
        Assert.Equal(Load(new ResultCache(null)), Load(cache));
        Assert.Equal(isProblem, cache.Problem is not null);
    }

    [Fact]
    public void Several_servers_may_write_at_once()
    {
        var shown = new string[6];
        Parallel.For(0, shown.Length, i => shown[i] = Load(new ResultCache(Folder)).Shown);
        Assert.Single(shown.Distinct());
        Assert.Equal((shown[0], false, false), Load(new ResultCache(Folder)));
        Assert.Equal(5, Directory.EnumerateFiles(Folder).Count());
    }

    [Fact]
    public void A_folder_that_is_deleted_while_it_is_used_is_made_again()
    {
        var results = new ResultCache(Folder).Results;
        results.Write(new string('a', 64), [1]);
        Directory.Delete(Folder, recursive: true);
        results.Write(new string('b', 64), [2]);
        Assert.Null(results.Read(new string('a', 64)));
        Assert.Equal([2], results.Read(new string('b', 64)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Fact]
    public void The_folder_keeps_within_its_bound_and_loses_no_other_file()
    {
        var results = new ResultCache(Folder, folderBytes: 1000).Results;
        results.Write($"{0:x64}", new byte[300]);
        File.WriteAllText(Path.Combine(Folder, "other"), "Somebody's.");
        foreach (var n in Enumerable.Range(1, 5))
        {
            results.Write($"{n:x64}", new byte[300]);
        }

        Assert.True(Directory.EnumerateFiles(Folder).Sum(f => new FileInfo(f).Length) <= 1011);
        Assert.True(File.Exists(Path.Combine(Folder, "other")));
        Assert.NotNull(results.Read($"{5:x64}"));
    }

    [Fact]
    public async Task A_check_finds_what_an_earlier_one_kept()
    {
        content.Write("about.md", $"---\ntitle: About\n---\n$$x_{{{Guid.NewGuid():N}}}$$\n");
        foreach (var isLoaded in new[] { true, false })
        {
            await using var host = new ExportHost();
            host.Loader.Load(FolderScanner.Scan(content.Root)!);
            Assert.Equal(isLoaded, host.Loader.Memory.Formulas.IsLoaded);
        }
    }

    [Fact]
    public void A_server_finds_what_an_earlier_one_kept()
    {
        foreach (var isLoaded in new[] { true, false })
        {
            using var server = ProfileServer.Start(content, ("Profile:Cache", parent));
            var memory = server.Services.GetRequiredService<SiteLoader>().Memory;
            Assert.Equal((isLoaded, isLoaded), (memory.Formulas.IsLoaded, memory.Code.IsLoaded));
        }
    }

    [Fact]
    public async Task A_server_says_once_that_a_folder_is_not_used()
    {
        Directory.CreateDirectory(Folder);
        File.SetUnixFileMode(Folder, Everyone);
        using var log = new LogLines();
        using var logging = LoggerFactory.Create(l => l.AddProvider(log));
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var (options, source, cache) = (new ContentOptions(content.Root), new SiteSource(), new ResultCache(Folder));
        var loader = new SiteLoader(new SiteLoadOptions(Kept: cache.Results), TimeProvider.System);
        using var reloader = new SiteReloader(options, source, loader, new FirstLoad(options, loader),
            new ReloadMeter(services.GetRequiredService<IMeterFactory>()), cache, TimeProvider.System, logging.CreateLogger<SiteReloader>());
        await reloader.StartAsync(CancellationToken.None);
        content.Write("about.md", "---\ntitle: About\n---\n$$later$$\n");
        await Eventually.True(() => Task.FromResult(source.Current!.Home.Body.Html), html => html.Contains("later", StringComparison.Ordinal));
        await reloader.StopAsync(CancellationToken.None);
        Assert.Equal([$"Formulas and coloured code are not kept for the next start: {Folder} belongs to another user, or others may write to it"],
            log.Lines.Where(l => l.Contains("not kept", StringComparison.Ordinal)));
    }

    // What visitors and the owner see of the home page, and whether Temml and the grammars were loaded for it.
    private (string Shown, bool Formulas, bool Code) Load(ResultCache cache)
    {
        var loader = new SiteLoader(new SiteLoadOptions(Kept: cache.Results), TimeProvider.System);
        var site = loader.Load(FolderScanner.Scan(content.Root)!);
        return (string.Join('\n', site.Diagnostics.Select(d => d.ToString()).Prepend(site.Home.Body.Html)), loader.Memory.Formulas.IsLoaded,
            loader.Memory.Code.IsLoaded);
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly List<string> lines = [];

        public string[] Lines
        {
            get
            {
                lock (lines)
                {
                    return [.. lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
