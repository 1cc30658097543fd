using System.Globalization;
using System.Text;
using Profile.Content;
using Profile.Content.Items;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Commands;

/// <summary>A content file that <c>profile new</c> writes for a kind.</summary>
internal sealed record NewItem(Kind Kind, NewFile File)
{
    /// <summary>Long titles are cut to a file name that every file system accepts.</summary>
    private const int LongestSlug = 60;

    /// <summary>One for each kind whose items are files.</summary>
    public static IReadOnlyList<NewItem> All { get; } = [.. Kinds.All.Where(k => k.New is not null).Select(k => new NewItem(k, k.New!))];

    /// <summary>The path inside the content folder, or null when a title without a letter or digit yields no file name.</summary>
    public string? PathFor(string title, DateTime day, ContentLayout layout)
    {
        var slug = Permalink.Slug(title);
        if (slug.Length > LongestSlug)
        {
            var end = slug.LastIndexOf('-', LongestSlug);
            slug = slug[..(end > 0 ? end : char.IsHighSurrogate(slug[LongestSlug - 1]) ? LongestSlug - 1 : LongestSlug)];
        }

        return slug.Length == 0 ? null : $"{layout.Prefix}{Kind.Collection}/{(File.IsDated ? Day(day) + "-" : "")}{slug}.md";
    }

    /// <summary>The whole file.</summary>
    public string TextFor(string title, DateTime day, ContentLayout layout)
    {
        var text = new StringBuilder("---\n");
        if (layout.IsAlFolio)
        {
            text.Append("layout: ").Append(File.Layout).Append('\n');
        }

        text.Append("title: ").Append(Quoted(title)).Append('\n');
        text.AppendFormat(CultureInfo.InvariantCulture, File.Keys, Day(day), day.Year);
        return text.Append("---\n\n").Append(File.Body).Append('\n').ToString();
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // YAML 1.2 section 7.3.1: in double quotes only these two need an escape, since a title is one line.
    private static string Quoted(string title) =>
        '"' + string.Concat(title.Select(c => char.IsControl(c) ? ' ' : c)).Trim()
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
