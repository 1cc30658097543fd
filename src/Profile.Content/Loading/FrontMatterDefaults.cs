using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>Jekyll's <c>defaults</c>: values for the files of a scope that do not set them; the last matching scope wins.</summary>
internal static class FrontMatterDefaults
{
    public static Document Apply(Document document, ImmutableArray<FrontMatterDefault> defaults)
    {
        var missing = defaults
            .Where(d => (d.Collection is null || d.Collection == document.Collection) && IsBelow(document.Path, d.Path))
            .Reverse()
            .SelectMany(d => d.Values.Entries)
            .Where(e => document.FrontMatter.Entry(e.Key) is null)
            .DistinctBy(e => e.Key)
            .ToArray();
        return missing.Length == 0
            ? document
            : document with
            {
                FrontMatter = document.FrontMatter with { Entries = [.. document.FrontMatter.Entries, .. missing] },
                // A body depends on these values too, so the hash by which it is remembered contains them.
                Hash = ContentHash.Of([document.Hash, .. missing.Select(e => e.Value is YamlScalar scalar ? $"{e.Key}\n{scalar.Text}" : e.Key)]),
            };
    }

    private static bool IsBelow(string path, string folder) =>
        folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal) || path == folder
            || (folder.Contains('*') && new Glob(folder).Matches(path));
}
