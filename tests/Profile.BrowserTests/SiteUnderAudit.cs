using System.Xml.Linq;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>A whole site and all its pages, for audits that apply to every page.</summary>
internal sealed class SiteUnderAudit : IDisposable
{
    private readonly ProfileServer server;

    /// <param name="folder">The content folder, relative to the root of the repository.</param>
    public SiteUnderAudit(string folder) => server = ProfileServer.Start(Path.Combine(ProfileServer.RepositoryRoot, folder));

    /// <summary>The profile that ships, and the full test site.</summary>
    public static TheoryData<string> Folders => ["content", "tests/Sites/noether"];

    public Uri Address => server.Address;

    public HttpClient Http() => server.Http();

    /// <summary>Every page of the site map, the search page, and the 404 page.</summary>
    public async Task<string[]> PathsAsync()
    {
        using var http = server.Http();
        var map = XDocument.Parse(await http.GetStringAsync("/sitemap.xml"));
        return [.. map.Descendants().Where(e => e.Name.LocalName == "loc")
            .Select(e => Uri.TryCreate(e.Value, UriKind.Absolute, out var url) && url.Scheme != "file" ? url.AbsolutePath : e.Value), "/search", "/search?q=a",
            "/nowhere/"];
    }

    public void Dispose() => server.Dispose();
}
