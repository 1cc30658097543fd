using System.Text;
using System.Text.RegularExpressions;

namespace Profile.Content.Sources;

/// <summary>Jekyll's exclude patterns: a path, a folder and everything below it, or a glob with *, ** and ? (File.fnmatch).</summary>
internal sealed class Glob
{
    private readonly Regex pattern;

    public Glob(string glob)
    {
        var regex = new StringBuilder("^");
        var text = glob.Trim().TrimStart('/').TrimEnd('/');
        for (var i = 0; i < text.Length; i++)
        {
            var isDouble = text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*';
            regex.Append(text[i] switch
            {
                '*' when isDouble && i + 2 < text.Length && text[i + 2] == '/' => "(?:.*/)?",
                '*' when isDouble => ".*",
                '*' => "[^/]*",
                '?' => "[^/]",
                var c => Regex.Escape(c.ToString()),
            });
            i += isDouble ? (i + 2 < text.Length && text[i + 2] == '/' ? 2 : 1) : 0;
        }

        // Linear-time matching: the owner's pattern cannot cause backtracking.
        pattern = new Regex(regex.Append("(?:/.*)?$").ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    public bool Matches(string path) => pattern.IsMatch(path);
}
