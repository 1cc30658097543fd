using System.Reflection;

namespace Profile.Commands;

/// <summary>The files of a starter site, with comments that say what each key is for: built into the program, and free of diagnostics.</summary>
internal static class Starter
{
    private const string Prefix = "Starter/";

    /// <summary>Paths and contents of the files.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (name[Prefix.Length..].Replace('\\', '/'), bytes);
        }
    }
}
