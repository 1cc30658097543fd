using System.Text;
using Microsoft.AspNetCore.StaticAssets;
using Profile.Content;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Diagrams;
using Profile.Content.Routes;
using Profile.Diagrams;
using Profile.Pictures;
using Profile.Serving;

namespace Profile.Exporting;

/// <summary>
/// Every file of a site for a static host: the bytes that the server would send, under the names by which such a host finds them. When several claim one name,
/// the server's order applies: pages, then redirects, then the owner's files, then our own.
/// </summary>
internal sealed class SiteExport(Site site, PageRenderer renderer, PictureStore pictures,
    IReadOnlyList<StaticAssetDescriptor> ownFiles, Func<string, Stream> openOwn)
{
    private const int LongestFault = 300;

    private readonly Dictionary<string, ExportFile> files = new(StringComparer.Ordinal);
    private readonly BasePath basePath = new(site.Settings.BasePath);
    private readonly HostFiles hostFiles = new(new BasePath(site.Settings.BasePath));

    /// <summary>The pictures without a smaller form, and why none could be made; the original is used for each form.</summary>
    public SortedDictionary<string, string> Unmade { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths that are left out because they are below a file, and that file.</summary>
    public List<(string Path, string File)> BelowFiles { get; } = [];

    /// <summary>The files in the order of their paths; reports after each page what fraction of the rendering is done.</summary>
    /// <exception cref="ExportException">Pages failed to render; each is listed on a line.</exception>
    public async Task<IReadOnlyList<ExportFile>> FilesAsync(Action<double> progress, CancellationToken cancellation)
    {
        var paths = RenditionSet.PathsOf(site).ToArray();
        var failed = new List<string>();
        for (var i = 0; i < paths.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                await PageAsync(paths[i]);
            }
            // All pages are tried, so that the owner learns of every failure.
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or ExportException))
            {
                failed.Add(
                    $"{(site.Routes.Find(paths[i])?.Location is { } place ? $"{place}: " : "")}the page {paths[i]} could not be rendered: "
                    + $"{Printable.Of(e.Message, LongestFault)}");
            }

            progress((i + 1.0) / paths.Length);
        }

        if (failed.Count > 0)
        {
            throw new ExportException(string.Join('\n', failed));
        }

        if (files.Keys.Any(path => path.StartsWith(PictureVariant.Prefix[1..], StringComparison.Ordinal)))
        {
            hostFiles.HeadersBelow(PictureVariant.Prefix, [new("Cache-Control", "public, max-age=31536000, immutable")]);
        }

        Libraries();
        Redirects();
        foreach (var asset in site.Assets.All)
        {
            Add(new ExportFile(asset.File.Path, () => Read(asset.File.Path, asset.File.RealPath)));
            if (AssetMiddleware.PolicyOf(asset) is { } policy)
            {
                hostFiles.Headers(asset.Permalink, [new("Content-Security-Policy", policy)]);
            }
        }

        foreach (var (path, asset) in site.Papers)
        {
            Add(new ExportFile(path.TrimStart('/'), () => Read(path, asset.File.RealPath)));
        }

        OwnFiles();
        Add(new ExportFile("_headers", Encoding.UTF8.GetBytes(hostFiles.HeadersText())));
        Add(new ExportFile("_redirects", Encoding.UTF8.GetBytes(hostFiles.RedirectsText())));
        // Without this file, GitHub Pages would run Jekyll on the branch and leave out what starts with an underscore.
        Add(new ExportFile(".nojekyll", []));
        return [.. files.Values.Where(HasFolders).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    // Nothing can be below a file on a disk.
    private bool HasFolders(ExportFile file)
    {
        for (var folder = Path.GetDirectoryName(file.Path) ?? ""; folder.Length > 0; folder = Path.GetDirectoryName(folder) ?? "")
        {
            if (files.ContainsKey(folder))
            {
                BelowFiles.Add((file.Path, folder));
                return false;
            }
        }

        return true;
    }

    private void Add(ExportFile file) => files.TryAdd(file.Path, file);

    private async Task PageAsync(string path)
    {
        var rendition = await renderer.RenderAsync(site, path);
        Add(new ExportFile(ExportFile.PathFor(path), Moved(rendition)));
        await PicturesAsync(rendition);
        var isPage = rendition.ContentType.StartsWith("text/html", StringComparison.Ordinal);
        hostFiles.Headers(Permalink.Normalise(path) ?? path, isPage ? rendition.Headers : [new("Content-Type", rendition.ContentType)]);
    }

    private async Task PicturesAsync(Rendition page)
    {
        foreach (var variant in PictureAddresses.In(Encoding.UTF8.GetString(page.Identity.Bytes), site.Assets))
        {
            var path = Permalink.ToPath(variant.Address).TrimStart('/');
            if (!files.ContainsKey(path))
            {
                Add(await MakeAsync(path, variant));
            }
        }
    }

    // The page still refers to the form; browsers detect the format from the bytes.
    private async Task<ExportFile> MakeAsync(string path, PictureVariant variant)
    {
        try
        {
            return new ExportFile(path, await Task.Run(() => pictures.Make(variant)));
        }
        catch (PictureException e)
        {
            Unmade[variant.Original.File.Path] = e.Message;
            return new ExportFile(path, () => Read(path, variant.Original.File.RealPath));
        }
    }

    private byte[] Moved(Rendition rendition)
    {
        var bytes = rendition.Identity.Bytes;
        if (basePath.Prefix.Length == 0)
        {
            return bytes;
        }

        var text = Encoding.UTF8.GetString(bytes);
        var type = rendition.ContentType.Split(';')[0];
        return Encoding.UTF8.GetBytes(type switch
        {
            "text/html" => basePath.Html(text),
            "application/manifest+json" or "application/json" => basePath.Json(text),
            _ => text,
        });
    }

    private void Redirects()
    {
        foreach (var route in site.Routes.Routes.Where(r => r.IsRedirect))
        {
            hostFiles.Redirect(route.Permalink, route.Target);
            var path = ExportFile.PathFor(Permalink.ToPath(route.Permalink));
            // A page under a name with another extension would be sent as that type; such an address moves only where _redirects is read.
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                Add(new ExportFile(path, Encoding.UTF8.GetBytes(RedirectPage.Write(site, route.Target, basePath))));
            }
        }
    }

    // Only those that the site's diagrams need.
    private void Libraries()
    {
        foreach (var library in site.Diagrams.Values.SelectMany(d => d.Kind.Files).Distinct().Select(DiagramLibrary.Named))
        {
            Add(new ExportFile(library.Address.TrimStart('/'), () => Whole(library)));
        }

        if (site.Diagrams.Count > 0)
        {
            hostFiles.HeadersBelow(DiagramLibrary.Prefix, DiagramMiddleware.Headers);
        }
    }

    private static MemoryStream Whole(DiagramLibrary library)
    {
        var bytes = new MemoryStream();
        using var stream = library.Open();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private void OwnFiles()
    {
        foreach (var file in ownFiles.Where(f => f.Selectors.Count == 0 && f.ResponseHeaders.All(h => h.Name != "Content-Encoding")))
        {
            Add(new ExportFile(file.Route, () => openOwn(file.AssetPath)));
            if (file.ResponseHeaders.FirstOrDefault(h => h.Name == "Cache-Control")?.Value is { } caching
                && caching.Contains("immutable", StringComparison.Ordinal))
            {
                hostFiles.Headers("/" + file.Route, [new("Cache-Control", "public, " + caching)]);
            }
        }
    }

    private static FileStream Read(string path, string realPath)
    {
        try
        {
            return new FileStream(realPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
