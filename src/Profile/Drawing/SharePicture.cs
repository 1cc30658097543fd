using System.Collections.Immutable;
using Profile.Content;
using Profile.Content.Appearance;
using Profile.Content.Items;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Metadata;

namespace Profile.Drawing;

/// <summary>
/// The picture that other sites show beside a link to a page that has none (Open Graph): the page's title and the site's, in the font that ships with Profile.
/// It has no words if the font lacks their script.
/// </summary>
internal static class SharePicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const string Prefix = OwnAddress.Prefix + "share";
    private const string Name = "card.png";
    private const double Margin = 96;
    private const int Most = 4;

    /// <summary>The address of the picture for the page at a percent-decoded path.</summary>
    public static string PermalinkOf(string path) => Prefix + (Permalink.Normalise(path) ?? path) + (path.EndsWith('/') ? Name : ".png");

    /// <summary>The percent-decoded paths of all share pictures of a site.</summary>
    public static IEnumerable<string> PathsOf(Site site) => site.Settings.Url is null ? [] : site.Routes.Routes
        .Where(r => r.Kind is RouteKind.Listing or RouteKind.Document && site.Shows(r)).Select(r => Permalink.ToPath(r.Permalink))
        .Where(path => IsNeeded(path, site)).Select(path => Permalink.ToPath(PermalinkOf(path)));

    /// <summary>Whether a page has no picture of its own, so that one is drawn for it.</summary>
    public static bool IsNeeded(string path, Site site) => PageHead.PictureOf(site, ItemAt(path, site)) is null && site.PublicationArchiveAt(path) is null;

    /// <summary>Whether a path is that of a share picture.</summary>
    public static bool Is(string path) => path.StartsWith(Prefix + "/", StringComparison.Ordinal);

    /// <summary>The path of the page that the picture at a path belongs to.</summary>
    public static string PageOf(string path) => path.EndsWith("/" + Name, StringComparison.Ordinal)
        ? path[Prefix.Length..^Name.Length]
        : path[Prefix.Length..^".png".Length];

    /// <summary>The picture for the page at a percent-decoded path, as PNG.</summary>
    public static byte[] Draw(Site site, string page)
    {
        var accent = site.Accent?.Light ?? Palette.Accent;
        var paper = new Paint(Palette.Paper);
        var canvas = new Canvas(Width, Height, (paper, new(Palette.Ink)), (paper, new(accent)), (paper, new(Palette.Muted)));
        canvas.Fill(0, 0, 24, Height, 0, 1);
        var title = TitleOf(site, page);
        if (title is null || Typeface.Glyphs(title) is null)
        {
            canvas.Fill(Margin, Margin, Margin + 160, Margin + 160, 80, 1);
        }
        else
        {
            Title(canvas, title);
        }

        if (title != site.Settings.Title && Typeface.Glyphs(site.Settings.Title) is { } owner)
        {
            canvas.Write(owner, Margin, Height - Margin, Math.Min(38, (Width - (2 * Margin)) / owner.Sum(g => g.Advance)), 2);
        }

        return canvas.ToPng();
    }

    private static void Title(Canvas canvas, string title)
    {
        foreach (var size in new[] { 84.0, 68.0, 54.0 })
        {
            var lines = Lines(title, size);
            if (lines.Count <= Most - 1 || size == 54)
            {
                var y = Margin + size;
                foreach (var line in lines.Take(Most + 1))
                {
                    canvas.Write(line, Margin, y, size, 0);
                    y += size * 1.2;
                }

                return;
            }
        }
    }

    // A word that is wider than the picture is cut off.
    private static List<ImmutableArray<Glyph>> Lines(string title, double size)
    {
        var room = (Width - (2 * Margin)) / size;
        var lines = new List<ImmutableArray<Glyph>>();
        var line = "";
        foreach (var word in title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Typeface.Glyphs(longer)!.Value.Sum(g => g.Advance) > room)
            {
                lines.Add(Typeface.Glyphs(line)!.Value);
                longer = word;
            }

            line = longer;
        }

        lines.Add(Typeface.Glyphs(line)!.Value);
        return lines;
    }

    private static string? TitleOf(Site site, string page) => page == "/" ? site.Settings.Title
        : ItemAt(page, site) is { } item ? site.Titles.Text(item.Title)
        : site.ArchiveAt(Permalink.Normalise(page) ?? page)?.Title
        ?? site.Navigation.FirstOrDefault(n => Permalink.ToPath(n.Permalink) == page)?.Title
        ?? (Kinds.All.FirstOrDefault(k => k.List?.Permalink == page)?.List is { } list ? site.Settings.Texts[list.Title] : null);

    private static IContentItem? ItemAt(string path, Site site) => path == "/" ? null : site.ItemAt(path);
}
