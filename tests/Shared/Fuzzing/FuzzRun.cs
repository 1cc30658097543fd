using System.Diagnostics;
using System.Globalization;

namespace Profile.Tests.Shared.Fuzzing;

/// <summary>
/// Feeds one parser with kept texts and with mutations of them for a share of a minute. FUZZ_SECONDS sets another time for each parser, FUZZ_SEED another seed;
/// a failure names seed, turn and text. A text that failed once is kept in tests/Shared/Fuzzing/Kept and is tried first ever after.
/// </summary>
internal static class FuzzRun
{
    /// <summary>A text that takes longer has hung; far beyond what any takes, so that a busy machine fails nothing.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(Setting("FUZZ_SECONDS", 8));
    private static readonly int Seed = Setting("FUZZ_SEED", 1);

    /// <summary>Tries every kept text, then mutations until the time is over, on the stack of a thread pool's thread in small containers.</summary>
    /// <param name="target">Names the kept texts: Kept/TARGET-*.txt.</param>
    /// <param name="corpus">Further texts to start from.</param>
    /// <param name="words">What the parser's language is made of.</param>
    /// <param name="check">Parses a text and asserts what must hold for any text.</param>
    public static void Try(string target, IEnumerable<string> corpus, string[] words, Action<string> check)
    {
        string[] texts = [.. Kept(target), .. corpus];
        var mutator = new Mutator(Seed, texts, words);
        var clock = Stopwatch.StartNew();
        var (turn, text) = (-texts.Length, "");
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    for (; turn < 0 || clock.Elapsed < Budget; turn++)
                    {
                        Volatile.Write(ref text, turn < 0 ? texts[turn + texts.Length] : mutator.Text(turn));
                        check(text);
                    }
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            1536 * 1024) { IsBackground = true };
        thread.Start();
        var ended = thread.Join(Budget + Hang);
        Assert.True(ended && fault is null,
            $"{target}, seed {Seed}, turn {turn}: {(ended ? fault?.ToString() : "it hangs")}\nKeep it as a case in "
            + $"tests/Shared/Fuzzing/Kept:\n{System.Text.Json.JsonSerializer.Serialize(text)}");
        Assert.True(turn >= 0, $"{target} has no texts to start from");
    }

    /// <summary>The fences of a spec document: what the parsers are meant to read.</summary>
    public static IEnumerable<string> Fences(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", file));
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = lines[i].Length - lines[i].TrimStart('`').Length;
            if (fence >= 3)
            {
                var from = ++i;
                while (i < lines.Length && lines[i] != new string('`', fence))
                {
                    i++;
                }

                yield return string.Join('\n', lines[from..i]) + "\n";
            }
        }
    }

    private static IEnumerable<string> Kept(string target) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Kept"), target + "-*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
