using System.Globalization;
using Profile.Content.Documents;

namespace Profile.Content.Publications;

/// <summary>
/// How often publications are cited: al-folio's workflow writes the counts of Google Scholar into <c>citations.yml</c>, so nothing needs to be fetched here
/// (docs/reference/al-folio-v1.md, 10).
/// </summary>
internal sealed class CitationCounts
{
    private readonly YamlMap? papers;

    private CitationCounts(YamlMap? papers) => this.papers = papers;

    /// <summary>No counts.</summary>
    public static CitationCounts None { get; } = new(null);

    /// <param name="file">The data file, or null.</param>
    public static CitationCounts In(YamlNode? file) => (file as YamlMap)?["papers"] is YamlMap papers ? new(papers) : None;

    /// <summary>The count of a publication, or null.</summary>
    /// <param name="user">The owner's account at Google Scholar.</param>
    /// <param name="id">The publication there.</param>
    public int? Of(string user, string id) =>
        (papers?[$"{user}:{id}"] ?? papers?[id] ?? papers?.Entries.FirstOrDefault(e => e.Key.Contains(id, StringComparison.Ordinal))?.Value) is YamlMap paper
        && paper["citations"] is YamlScalar count && int.TryParse(count.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
