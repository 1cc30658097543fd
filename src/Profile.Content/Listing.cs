namespace Profile.Content;

/// <summary>A page of the theme's own that shows items of one kind; it exists when there are any and no file of the owner's has its address.</summary>
/// <param name="Name">Its name in routes.</param>
/// <param name="Title">Its title, and its name in the navigation.</param>
/// <param name="Permalink">Its address.</param>
internal sealed record Listing(string Name, string Title, string Permalink)
{
    /// <summary>What the route of one publication's page is called.</summary>
    public const string Publication = "publication";

    public static Listing News { get; } = new("news", "News", "/news/");

    public static Listing Publications { get; } = new("publications", "Publications", "/publications/");

    public static Listing Projects { get; } = new("projects", "Projects", "/projects/");

    public static Listing Courses { get; } = new("courses", "Teaching", "/teaching/");

    public static Listing Books { get; } = new("books", "Books", "/books/");

    public static Listing Posts { get; } = new("posts", "Blog", "/blog/");
}
