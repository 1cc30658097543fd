using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

public sealed class ForwardingTests
{
    [Theory]
    [InlineData("127.0.0.1,::1", true)]
    [InlineData("127.0.0.0/8,::1/128", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("", false)]
    public async Task Only_a_configured_proxy_may_say_that_a_request_came_over_https(string proxies, bool trusted)
    {
        using var content = new ContentFolder(Sites.Ada);
        using var server = ProfileServer.Start(content, ("Profile:Proxies", proxies));
        using var http = server.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        var response = await http.SendAsync(request);
        Assert.Equal(trusted, response.Headers.Contains("Strict-Transport-Security"));
    }
}
