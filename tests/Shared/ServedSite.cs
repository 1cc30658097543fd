#if WEB
namespace Profile.Tests.Shared;

/// <summary>A content folder, a server on it and a client of that server: the starting point for tests of answers. All are deleted when disposed.</summary>
internal sealed class ServedSite : IDisposable
{
    /// <param name="files">The folder as one string.</param>
    public ServedSite(string files, params (string Key, string Value)[] settings)
    {
        Content = new ContentFolder(files);
        Server = ProfileServer.Start(Content, settings);
        Http = Server.Http();
    }

    public ContentFolder Content { get; }

    public ProfileServer Server { get; }

    /// <summary>Shows exactly what is sent: no redirects followed, nothing decompressed.</summary>
    public HttpClient Http { get; }

    public void Dispose()
    {
        Http.Dispose();
        Server.Dispose();
        Content.Dispose();
    }
}
#endif
