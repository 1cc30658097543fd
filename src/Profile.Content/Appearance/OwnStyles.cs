using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Profile.Content.Appearance;

/// <summary>
/// How an owner's own components look: the rules in a checkout's style sheets that come from neither the theme nor Bootstrap, confined to the main part of a
/// page (docs/decisions/0012-owners-styles-in-bodies.md).
/// </summary>
/// <param name="Css">The style sheet.</param>
/// <param name="Names">The components' classes, and their ids with a <c>#</c> in front.</param>
/// <param name="HasBackground">Whether a picture is behind every page.</param>
internal sealed partial record OwnStyles(string Css, FrozenSet<string> Names, bool HasBackground)
{
    private const int VersionCharacters = 10;

    /// <summary>A hash of the style sheet.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..VersionCharacters];

    /// <summary>Whether a page contains one of the components.</summary>
    public bool AreUsedIn(string html)
    {
        var names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var match in Attribute().EnumerateMatches(html))
        {
            var attribute = html.AsSpan(match.Index, match.Length);
            var value = attribute[(attribute.IndexOf('"') + 1)..^1];
            if (attribute[1] == 'i' ? Names.Contains($"#{value}") : IsOneOf(value))
            {
                return true;
            }
        }

        return false;

        bool IsOneOf(ReadOnlySpan<char> classes)
        {
            foreach (var range in classes.SplitAny(" \t\r\n"))
            {
                if (names.Contains(classes[range]))
                {
                    return true;
                }
            }

            return false;
        }
    }

    [GeneratedRegex(" (?:class|id)=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();
}
