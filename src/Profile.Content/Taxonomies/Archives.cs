using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Profile.Content.Taxonomies;

/// <summary>The archives of a site, by address.</summary>
internal sealed class Archives(ImmutableArray<Archive> all)
{
    private readonly FrozenDictionary<string, Archive> byPermalink = all.ToFrozenDictionary(a => a.Permalink, StringComparer.Ordinal);

    public ImmutableArray<Archive> All => all;

    /// <summary>The archive at a permalink, or null.</summary>
    public Archive? Find(string permalink) => byPermalink.GetValueOrDefault(permalink);
}
