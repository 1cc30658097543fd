using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Appearance;
using Profile.Content.Assets;
using Profile.Content.Books;
using Profile.Content.Courses;
using Profile.Content.Cv;
using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.News;
using Profile.Content.Pages;
using Profile.Content.Posts;
using Profile.Content.Projects;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Socials;
using Profile.Content.Taxonomies;

namespace Profile.Content;

/// <summary>A whole site as one look at the content folder found it: immutable, complete, and all that a request ever sees.</summary>
internal sealed class Site
{
    private readonly FrozenDictionary<string, IContentItem> itemsByPath = FrozenDictionary<string, IContentItem>.Empty;

    /// <summary>Hash of everything that went in; equal on every copy of the server that reads the same files.</summary>
    public required string Version { get; init; }

    /// <summary>When it was loaded, by the clock of its time zone: what comes later has not happened yet.</summary>
    public required DateTime LoadedAt { get; init; }

    public required SiteSettings Settings { get; init; }

    /// <summary><c>contact_note</c> as safe HTML, or null.</summary>
    public string? ContactNote { get; init; }

    /// <summary><c>footer_text</c> as safe HTML, or null.</summary>
    public string? FooterText { get; init; }

    /// <summary>The owner's accent colour, or null for the theme's.</summary>
    public Accent? Accent { get; init; }

    public required HomePage Home { get; init; }

    /// <summary>Newest first, then by path.</summary>
    public required ImmutableArray<NewsItem> News { get; init; }

    /// <summary>Newest first, then by path.</summary>
    public required ImmutableArray<Post> Posts { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>By importance, then by path.</summary>
    public required ImmutableArray<Project> Projects { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<Course> Courses { get; init; }

    /// <summary>Last read first.</summary>
    public required ImmutableArray<Book> Books { get; init; }

    public required Archives Archives { get; init; }

    public required CurriculumVitae? Cv { get; init; }

    /// <summary>How the date of a post or a news item is put into words on its page.</summary>
    public required DateForm DateForm { get; init; }

    /// <summary>Where the CV is, when there is one.</summary>
    public required string CvPermalink { get; init; }

    public required PublicationList Publications { get; init; }

    /// <summary>How publications are written, in pages and in content alike.</summary>
    public required PublicationRenderer PublicationRenderer { get; init; }

    public required ImmutableArray<SocialLink> Socials { get; init; }

    public required ImmutableArray<NavigationItem> Navigation { get; init; }

    public required RouteTable Routes { get; init; }

    public required AssetTable Assets { get; init; }

    /// <summary>Everything wrong in the content, in the order of files and lines.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The owner's file at a percent-decoded path, or null: an asset, or a paper's PDF in the folder of the paper's page.</summary>
    public Asset? AssetAt(string path) => Assets.Find(path) ?? Papers.GetValueOrDefault(path);

    /// <summary>PDFs of publications by their paths beside the publications' pages.</summary>
    public required FrozenDictionary<string, Asset> Papers { get; init; }

    /// <summary>Every item that has a page of its own, in the order of its kind.</summary>
    public required ImmutableArray<IContentItem> Items
    {
        get;
        init
        {
            field = value;
            itemsByPath = value.ToFrozenDictionary(i => Permalink.ToPath(i.Permalink!), StringComparer.Ordinal);
        }
    }

    /// <summary>The item whose page is at a percent-decoded path, or null.</summary>
    public IContentItem? ItemAt(string path) => itemsByPath.GetValueOrDefault(path);

    /// <summary>The newest date of any item: when the site last had something to say.</summary>
    public DateTime? Updated => News.Select(n => n.Date).Concat(Posts.Select(p => p.Date)).Select(d => (DateTime?)d.FirstMoment).DefaultIfEmpty().Max();
}
