using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>What an orchestrator learns, and that a server stops being ready before it stops listening.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_ready_server_says_what_it_serves_and_where_its_content_is_wrong()
    {
        using var content = new ContentFolder(Sites.Ada + "\n-- news/wrong.md --\n---\ndat: 2024\n---\nsecret-text\n");
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        Assert.Equal("alive\n", await http.GetStringAsync("/livez"));
        var answer = await http.GetAsync("/readyz");
        var text = await answer.Content.ReadAsStringAsync();
        var json = JsonDocument.Parse(text).RootElement;
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("ready", json.GetProperty("status").GetString());
        Assert.Contains(json.GetProperty("watching").GetString(), new[] { "events and scan", "scan only" });
        var site = json.GetProperty("site");
        Assert.Equal(content.Load().Version, site.GetProperty("version").GetString());
        Assert.InRange(site.GetProperty("loaded").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
        Assert.True(site.GetProperty("pages").GetInt32() > 5);
        Assert.Contains(site.GetProperty("diagnostics").EnumerateArray(), d => d.GetString()!.StartsWith("news/wrong.md(2,1): PRF", StringComparison.Ordinal));
        Assert.DoesNotContain("secret-text", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopping_server_is_not_ready_and_still_answers()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var server = ProfileServer.Start(content, ("Profile:Drain", "5"));
        using var http = server.Http();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/readyz")).StatusCode);
        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var answer = await http.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("stopping", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData(null, 1, 5)]
    [InlineData("0", 0, 4)]
    [InlineData("2.5", 2.5, 6.5)]
    public void A_stop_takes_the_drain_and_four_seconds_at_most(string? setting, double drain, double most)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Profile:Drain", setting)]).Build();
        var settings = HostSettings.Read(configuration, new MemoryLimit());
        using var services = new ServiceCollection().AddHealth(settings).BuildServiceProvider();
        Assert.Equal((drain, most),
            (settings.Drain.TotalSeconds,
            services.GetRequiredService<Microsoft.Extensions.Options.IOptions<HostOptions>>().Value.ShutdownTimeout.TotalSeconds));
    }

    [Fact]
    public async Task Without_a_collector_nothing_of_telemetry_is_loaded_or_runs()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/")).StatusCode);
        Assert.Null(server.Services.GetService<Telemetry.SiteMeter>());
    }
}
