using System.Diagnostics;
using System.Globalization;

namespace Profile.Tests.Shared.Fuzzing;

/// <summary>
/// Feeds one parser with stored texts and with mutations of them for a share of a minute. FUZZ_SECONDS sets another time per parser, FUZZ_SEED another seed;
/// a failure reports seed, turn and text. A text that failed once is stored in tests/Shared/Fuzzing/Kept and always tried first from then on.
/// </summary>
internal static class FuzzRun
{
    /// <summary>A text that takes longer counts as hung; far beyond what any text takes, so that a busy machine causes no failures.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(Setting("FUZZ_SECONDS", 8));
    private static readonly int Seed = Setting("FUZZ_SEED", 1);

    /// <summary>Tries every stored text, then mutations until the time is up, on a stack the size of a thread pool thread's in small containers.</summary>
    /// <param name="target">The prefix of the stored texts: Kept/TARGET-*.txt.</param>
    /// <param name="corpus">Further texts to start from.</param>
    /// <param name="words">The vocabulary of the parser's language.</param>
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

    /// <summary>The fences of a spec document: the input that the parsers are meant for.</summary>
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
