using System.Net;
using System.Net.Sockets;
using System.Text;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>
/// Requests that no honest client sends, as bytes on a connection (docs/reliability.md, B3 and B5; RFC 9112; OWASP ASVS 4.2.1). A request that two programs
/// on the way could read differently is refused and the connection closed, so nothing can be smuggled behind it.
/// </summary>
public sealed class HostileClientTests : IClassFixture<HostileClientTests.Running>
{
    private const string Smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private readonly Running running;

    public HostileClientTests(Running running) => this.running = running;

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 45\r\n\r\n", "two lengths")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0, 45\r\n\r\n", "a list of lengths")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", "a length below nothing")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0x10\r\n\r\n", "a length that is no number")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n", "a length beyond numbers")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n", "a coding that is none")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n", "chunks that are not last")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n folded: c\r\n\r\n", "a folded header")]
    [InlineData("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "a space before the colon")]
    [InlineData("GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", "a space before the first header")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\rGET /smuggled HTTP/1.1\r\n\r\n", "a bare CR")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\0c\r\n\r\n", "a NUL in a header")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX\0A: b\r\n\r\n", "a NUL in a name")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n", "a header without a colon")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "two hosts")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "no host")]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "a host that is none")]
    [InlineData("GET / HTTP/1.1\r\nHost: local\thost\r\n\r\n", "a tab in the host")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "another host in the address")]
    [InlineData("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", "a version that is not spoken")]
    [InlineData("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", "two spaces")]
    [InlineData("GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n", "a space in the address")]
    [InlineData("GET ../ HTTP/1.1\r\nHost: localhost\r\n\r\n", "an address without a slash")]
    [InlineData("G<T / HTTP/1.1\r\nHost: localhost\r\n\r\n", "a method that is no token")]
    [InlineData("\r\n\0\r\n\r\n", "no request at all")]
    public async Task A_request_that_can_be_read_in_two_ways_is_refused(string request, string what)
    {
        var answers = await running.SendAsync(request + Smuggled);
        Assert.False(answers.Any(a => a is "200" or "404"), $"{what}: {string.Join(' ', answers)}");
        Assert.All(answers, a => Assert.Contains(a, new[] { "400", "414", "431", "501", "505" }));
    }

    [Fact]
    public async Task After_a_length_and_chunks_at_once_the_connection_ends()
    {
        // RFC 9112 section 6.1: a server may refuse it or go by the chunks alone, and closes the connection in either case; what follows is no request.
        var answers =
            await running.SendAsync("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Smuggled);
        Assert.Contains(Assert.Single(answers), new[] { "400", "405" });
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 43\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2b\r\n")]
    public async Task The_body_of_a_request_is_never_read_as_a_request(string head)
    {
        Assert.Equal(43, Smuggled.Length);
        var end = head.Contains("chunked", StringComparison.Ordinal) ? "\r\n0\r\n\r\n" : "";
        Assert.Equal(["405", "200"], await running.SendAsync(head + Smuggled + end + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    [Fact]
    public async Task Lines_that_end_without_CR_are_one_request_or_none()
    {
        // RFC 9112 section 2.2 lets a recipient accept a bare LF as the end of a line; the request is then complete, and nothing follows it.
        var answers = await running.SendAsync("GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        Assert.Contains(Assert.Single(answers), new[] { "200", "400" });
    }

    [Fact]
    public async Task Requests_in_one_packet_are_answered_in_their_order() =>
        Assert.Equal(["200", "404", "405", "200"], await running.SendAsync(
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /nowhere/ HTTP/1.1\r\nHost: localhost\r\n\r\nDELETE / HTTP/1.1\r\nHost: localhost\r\n\r\nGET "
                + "/livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

    [Theory]
    [InlineData("bytes=0-0,2-2")]
    [InlineData("bytes=0-,0-,0-,0-,0-,0-,0-,0-")]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=18446744073709551616-")]
    [InlineData("bytes=-0")]
    [InlineData("bytes=0-99999999999999999999")]
    [InlineData("bytes=1-2\u00e9")]
    public async Task Any_range_gets_a_part_the_whole_or_416(string range)
    {
        var text = await running.ReadAsync($"GET /assets/notes.txt HTTP/1.1\r\nHost: localhost\r\nRange: {range}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1\\.1 (200|206|400|416) ", text);
        Assert.True(text.Length < 2000, "many small ranges must not make a large answer");
    }

    [Theory]
    [InlineData("If-None-Match: ,,,")]
    [InlineData("If-None-Match: \"\"\"\"\"\"")]
    [InlineData("If-Match: garbage")]
    [InlineData("If-Modified-Since: yesterday")]
    [InlineData("If-Unmodified-Since: 99999")]
    [InlineData("If-Range: \"")]
    [InlineData("Accept-Encoding: ;q=;;,,br;q=9;q=0,*;q=NaN")]
    [InlineData("Accept: \u00ff")]
    [InlineData("Cookie: a=\u0001")]
    [InlineData("Connection: keep-alive, upgrade, close, keep-alive")]
    [InlineData("Upgrade: h2c")]
    [InlineData("Expect: 200-maybe")]
    public async Task A_header_of_nonsense_never_fails_the_server(string header)
    {
        foreach (var path in new[] { "/", "/assets/notes.txt", "/nowhere/" })
        {
            var status = Assert.Single(await running.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\nConnection: close\r\n\r\n"));
            Assert.True(status[0] is '2' or '3' or '4', $"{path} with {header}: {status}");
        }
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_or_left_unread()
    {
        var answers =
            await running.SendAsync($"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\n{new string('x', ServerLimits.BodyBytes + 1)}");
        Assert.Contains(Assert.Single(answers), new[] { "405", "413" });
    }

    [Theory]
    [InlineData("evil.example", "400")]
    [InlineData("ada.example.org", "200")]
    [InlineData("ADA.example.org:8080", "200")]
    public async Task Only_requests_for_configured_hosts_are_answered(string host, string status)
    {
        using var content = new ContentFolder(Sites.Ada);
        using var server = ProfileServer.Start(content, ("AllowedHosts", "ada.example.org"));
        Assert.Equal(status, Assert.Single(await SendAsync(server.Address, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")));
    }

    [Fact]
    public async Task A_client_that_reads_nothing_holds_up_nobody()
    {
        running.Content.Write("assets/large.zip", new byte[8_000_000]);
        using var stuck = new TcpClient { ReceiveBufferSize = 4096 };
        await stuck.ConnectAsync(running.Server.Address.Host, running.Server.Address.Port);
        await stuck.GetStream().WriteAsync("GET /assets/large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        using var http = running.Server.Http();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/")).StatusCode);
    }

    private static async Task<string[]> SendAsync(Uri address, string bytes) =>
        [.. System.Text.RegularExpressions.Regex.Matches(await ReadAsync(address, bytes), "HTTP/1\\.1 (\\d{3}) ").Select(m => m.Groups[1].Value)];

    private static async Task<string> ReadAsync(Uri address, string bytes)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = socket.GetStream();
        // The bound only keeps a failure from hanging: an answer that says "close" ends the connection, and so does a refusal.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var text = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), patience.Token);
            var buffer = new byte[64 * 1024];
            for (int read; (read = await stream.ReadAsync(buffer, patience.Token)) > 0;)
            {
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Closed while bytes were still in transit: this counts as a refusal too.
        }

        return text.ToString();
    }

    /// <summary>One server for all requests: none of them may harm it.</summary>
    public sealed class Running : IDisposable
    {
        public Running() => Server = ProfileServer.Start(Content);

        internal ContentFolder Content { get; } = new(Sites.Ada);

        internal ProfileServer Server { get; }

        public void Dispose()
        {
            Server.Dispose();
            Content.Dispose();
        }

        internal Task<string[]> SendAsync(string bytes) => HostileClientTests.SendAsync(Server.Address, bytes);

        internal Task<string> ReadAsync(string bytes) => HostileClientTests.ReadAsync(Server.Address, bytes);
    }
}
