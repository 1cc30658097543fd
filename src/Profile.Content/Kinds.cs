using Profile.Content.Books;
using Profile.Content.Courses;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.News;
using Profile.Content.Pages;
using Profile.Content.Posts;
using Profile.Content.Projects;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Talks;

namespace Profile.Content;

/// <summary>
/// The kinds of content, one row each: every difference between kinds that is not in their records, readers or pages is here. CONTRIBUTING.md explains how to
/// add one.
/// </summary>
internal static class Kinds
{
    /// <summary>The owner's own pages, and the items of collections that no other row claims.</summary>
    public static Kind<Page> Pages { get; } = new()
    {
        Collection = "pages",
        Word = "page",
        Schema = PageReader.Schema,
        Reader = PageReader.Read,
        PageFolder = "Page",
        SearchGroup = "Pages",
        Dates = new(["date"]),
        NativePattern = null,
        CheckoutPattern = null,
        New = new(IsDated: false, "page", "nav: true   # in the navigation\n# nav_order: 1\n# permalink: /another-address/\n", "Write the page here."),
    };

    public static Kind<Publication> Publications { get; } = new()
    {
        Collection = "publications",
        Word = "publication",
        List = new("Publications", Publication.ListPermalink, Rank: 30),
        PageFolder = "Publications",
        SearchGroup = "Publications",
        IsArticle = true,
    };

    public static Kind<NewsItem> News { get; } = new()
    {
        Collection = "news",
        Word = "news",
        Schema = NewsItemReader.Schema,
        Reader = NewsItemReader.Read,
        IsSerial = true,
        Order = NewestFirst,
        List = new("News", "/news/", Rank: 10) { ShowsWholeItems = true },
        PageFolder = "News",
        SearchGroup = "News",
        Dates = new(["date"], IsRequired: true),
        HasPagesUndeclared = false,
        HasOwnPage = NewsItemReader.HasOwnPage,
        IsListedWithoutAddress = true,
        IsInFeed = true,
        IsArticle = true,
        New = new(IsDated: false, "post", "date: {0}\n# inline: false   # with a page of its own, whatever its length\n",
            "Write the news here. One paragraph is shown in the list; longer news gets a page."),
    };

    public static Kind<Post> Posts { get; } = new()
    {
        Collection = "posts",
        Word = "post",
        Schema = PostReader.Schema,
        Reader = PostReader.Read,
        IsSerial = true,
        Order = NewestFirst,
        List = new("Blog", "/blog/", Rank: 70),
        PageFolder = "Posts",
        SearchGroup = "Blog",
        Dates = new(["date"], IsRequired: true, Future: FutureDates.Hidden),
        NativePattern = "/blog/:year/:title/",
        CheckoutPattern = null,
        Archives = new("blog", "posts"),
        IsInFeed = true,
        IsArticle = true,
        New = new(IsDated: true, "post", "date: {0}\n# description: One sentence for lists and search engines.\n# tags: [one, two]\n", "Write the post here."),
    };

    public static Kind<Project> Projects { get; } = new()
    {
        Collection = "projects",
        Word = "project",
        Schema = ProjectReader.Schema,
        Reader = ProjectReader.Read,
        Order = projects => projects.OrderBy(p => p.Importance ?? double.MaxValue),
        List = new("Projects", "/projects/", Rank: 40),
        PageFolder = "Projects",
        SearchGroup = "Projects",
        Dates = new(["date"]),
        New = new(IsDated: false, "page",
            "# description: One sentence for the card.\n# img: assets/img/project.jpg\nimportance: 1   # its place in the list\n# category: work\n",
            "Write about the project here."),
    };

    public static Kind<Course> Courses { get; } = new()
    {
        Collection = "teachings",
        Word = "course",
        Schema = CourseReader.Schema,
        Reader = CourseReader.Read,
        IsSerial = true,
        Order = courses => courses.OrderByDescending(c => c.FirstMoment),
        List = new("Teaching", "/teaching/", Rank: 50),
        PageFolder = "Courses",
        SearchGroup = "Teaching",
        Dates = new(["year"], Future: FutureDates.Usual),
        IsListedWithoutAddress = true,
        New = new(IsDated: false, "course", "year: {1}\n# term: Fall\n# instructor: You\n# location: A room\n# time: Tuesdays at 10\n",
            "Write what the course is about."),
    };

    public static Kind<Book> Books { get; } = new()
    {
        Collection = "books",
        Word = "book",
        Schema = BookReader.Schema,
        Reader = BookReader.Read,
        IsSerial = true,
        Order = books => books.OrderByDescending(b => b.Started ?? b.Date),
        List = new("Books", "/books/", Rank: 60),
        PageFolder = "Books",
        SearchGroup = "Books",
        Dates = new(["date", "finished", "started"]),
        IsListedWithoutAddress = true,
        Archives = new("books", "books"),
        New = new(IsDated: false, "book-review", "# author: Who wrote it\n# cover: assets/img/cover.jpg\nstarted: {0}\n# finished: {0}\n# stars: 4.5\n",
            "Write the review here."),
    };

    public static Kind<Talk> Talks { get; } = new()
    {
        Collection = "talks",
        Word = "talk",
        Schema = TalkReader.Schema,
        Reader = TalkReader.Read,
        IsSerial = true,
        Order = NewestFirst,
        List = new("Talks", "/talks/", Rank: 35),
        PageFolder = "Talks",
        SearchGroup = "Talks",
        Dates = new(["date"], EndKey: "end", Future: FutureDates.Usual),
        IsListedWithoutAddress = true,
        IsEvent = true,
        New = new(IsDated: false, "page",
            "date: {0}   # a time of the day may follow: 14:00\n# end: {0}\n# event: A conference\n# place: A town\n# slides: assets/pdf/slides.pdf\n",
            "Write what the talk is about."),
    };

    /// <summary>Every kind, in the order of the search and the site map.</summary>
    public static IReadOnlyList<Kind> All { get; } = [Pages, Publications, News, Posts, Projects, Courses, Books, Talks];

    /// <summary>True for a permalink that no content may have: the server itself answers there, or would if there were something to list.</summary>
    public static bool IsReserved(string permalink) =>
        OwnAddress.IsReserved(permalink) || All.Any(k => k.CalendarPermalink is { } calendar && permalink.TrimEnd('/') == calendar);

    /// <summary>The kind of the documents of a collection.</summary>
    public static Kind Of(string collection) => All.FirstOrDefault(k => k.Collection == collection && k.Schema is not null) ?? Pages;

    private static IEnumerable<T> NewestFirst<T>(IEnumerable<T> items)
        where T : IContentItem => items.OrderByDescending(i => i.Date);
}
