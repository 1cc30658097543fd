using System.Net;
using Profile.Tests.Shared;

namespace Profile.Tests.Exporting;

/// <summary>The export on a real static host.</summary>
public sealed class StaticHostTests
{
    [NginxFact]
    public async Task Nginx_and_the_server_answer_every_address_alike()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var exported = new ExportedSite();
        await exported.AssertExportsAsync(content.Root, precompress: true);
        using var server = ProfileServer.Start(content);
        using var ours = server.Http();
        using var nginx = await Nginx.ServeAsync(exported.Root);
        await nginx.AssertAnswersAsync(ours, "/assets/notes.txt");

        using var compressed = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Encoding", "gzip" } } };
        Assert.Equal("gzip", (await nginx.Http.SendAsync(compressed)).Content.Headers.ContentEncoding.Single());
        Assert.Equal(HttpStatusCode.MovedPermanently, (await nginx.Http.GetAsync("/talks")).StatusCode);
    }
}
