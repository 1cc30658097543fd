using System.Globalization;
using System.Text;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Commands;

/// <summary>A kind of content file that <c>profile new</c> makes.</summary>
/// <param name="Kind">The word on the command line.</param>
/// <param name="Collection">The collection that it belongs to.</param>
/// <param name="IsDated">The file's name starts with the day, as Jekyll's posts have it.</param>
/// <param name="Layout">Its layout in an al-folio checkout.</param>
/// <param name="Keys">Its front matter behind the title; {0} is the day.</param>
/// <param name="Body">Its text until the owner writes one.</param>
internal sealed record NewItem(string Kind, string Collection, bool IsDated, string Layout, string Keys, string Body)
{
    /// <summary>A title of any length makes a file name that every file system takes.</summary>
    private const int LongestSlug = 60;

    public static IReadOnlyList<NewItem> All { get; } =
    [
        new("post", "posts", IsDated: true, "post",
            "date: {0}\n# description: One sentence for lists and search engines.\n# tags: [one, two]\n", "Write the post here."),
        new("news", "news", IsDated: false, "post",
            "date: {0}\n# inline: false   # with a page of its own, whatever its length\n", "Write the news here. One paragraph is shown in the list; longer news gets a page."),
        new("project", "projects", IsDated: false, "page",
            "# description: One sentence for the card.\n# img: assets/img/project.jpg\nimportance: 1   # its place in the list\n# category: work\n", "Write about the project here."),
        new("page", "pages", IsDated: false, "page",
            "nav: true   # in the navigation\n# nav_order: 1\n# permalink: /another-address/\n", "Write the page here."),
    ];

    /// <summary>The path inside the content folder, or null when a title without a letter or digit makes no name.</summary>
    public string? PathFor(string title, DateTime day, ContentLayout layout)
    {
        var slug = Permalink.Slug(title);
        if (slug.Length > LongestSlug)
        {
            var end = slug.LastIndexOf('-', LongestSlug);
            slug = slug[..(end > 0 ? end : char.IsHighSurrogate(slug[LongestSlug - 1]) ? LongestSlug - 1 : LongestSlug)];
        }

        return slug.Length == 0 ? null : $"{layout.Prefix}{Collection}/{(IsDated ? Day(day) + "-" : "")}{slug}.md";
    }

    /// <summary>The whole file.</summary>
    public string TextFor(string title, DateTime day, ContentLayout layout)
    {
        var text = new StringBuilder("---\n");
        if (layout.IsAlFolio)
        {
            text.Append("layout: ").Append(Layout).Append('\n');
        }

        return text.Append("title: ").Append(Quoted(title)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, Keys, Day(day))}---\n\n{Body}\n").ToString();
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // YAML 1.2 section 7.3.1: in double quotes only these two need an escape, and a title is one line.
    private static string Quoted(string title) =>
        $"\"{string.Concat(title.Select(c => char.IsControl(c) ? ' ' : c)).Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
