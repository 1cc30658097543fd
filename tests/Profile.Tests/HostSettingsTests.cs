using Microsoft.Extensions.Configuration;
using Profile.Content.Diagnostics;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>Every setting of the host has a range, and a value outside it is reported in one line.</summary>
public sealed class HostSettingsTests
{
    // By key: values that are accepted, and values that are not.
    private static readonly Dictionary<string, (string[] Good, string[] Bad)> Values = new()
    {
        ["urls"] = (["http://localhost:8080", "http://127.0.0.1:0;https://*:443", "http://[::1]:80"],
            ["http://127.0.0.1:99999", "localhost", "ftp://localhost:1", "http://a:1;http://b:x"]),
        ["http_ports"] = (["8080", "80;8080"], ["http", "65536", "-1"]),
        ["https_ports"] = (["443"], ["8080,8443"]),
        ["Kestrel:Endpoints:*:Url"] = (["https://*:443"], ["https://*:70000"]),
        ["AllowedHosts"] = (["*", "ada.example.org;*.example.org", "bücher.example", "localhost"], ["a..ü;ada.example.org", "*."]),
        ["Profile:Proxies"] = (["10.0.0.2", "10.0.0.2, 10.1.0.0/16,::1"], ["lb", "10.0.0.0/33"]),
        ["Profile:MaxConnections"] = (["1", "4000"], ["0", "-1", "abc", "1.5", "99999999999"]),
        ["Profile:PageMemory"] = (["0", "0.5", "128"], ["-1", "NaN", "1e3", "much"]),
        ["Profile:FileMemory"] = (["0", "16"], ["-0.1", "Infinity"]),
        ["Profile:Cache"] = (["/cache", "here"], ["a\0b"]),
        ["Profile:Drain"] = (["0", "2.5", "300"], ["soon", "-1", "301"]),
        ["Logging:LogLevel:*"] = (["Debug", "none", "2"], ["Nope", "7"]),
        ["Logging:*:LogLevel:*"] = (["Warning"], ["Loud"]),
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = (["http://localhost:4317"], ["localhost", "4317"]),
    };

    [Fact]
    public void Each_setting_is_tried() => Assert.Equal(HostSettings.All.Select(s => s.Key), Values.Keys);

    [Fact]
    public void What_is_within_its_range_is_taken() =>
        Assert.All(Values.SelectMany(v => v.Value.Good.Append("").Select(text => (v.Key, text))),
            value => Assert.Null(HostSettings.Problem(Configured(value.Key, value.text))));

    [Fact]
    public void A_setting_outside_its_range_is_reported_with_its_value_and_the_range() =>
        Assert.All(Values.SelectMany(v => v.Value.Bad.Select(text => (v.Key, text))), value =>
    {
        var problem = HostSettings.Problem(Configured(value.Key, value.text));
        var range = HostSettings.All.Single(s => s.Key == value.Key).Range;
        Assert.Equal($"{value.Key.Replace("*", "Any", StringComparison.Ordinal)} is '{Printable.Of(value.text)}'; it is {range}", problem);
        // A caller that cannot report the problem continues without the setting.
        Assert.NotNull(HostSettings.Read(Configured(value.Key, value.text), new MemoryLimit()));
    });

    [Theory]
    [InlineData("Profile:PageMemry", "Profile__PageMemry is not a setting; perhaps Profile__PageMemory is meant")]
    [InlineData("Profile:ColourOfTheRoom", "Profile__ColourOfTheRoom is not a setting")]
    [InlineData("Profil:PageMemory", null)]
    public void A_setting_of_ours_that_does_not_exist_is_reported(string key, string? problem) =>
        Assert.Equal(problem, HostSettings.Problem(Configured(key, "1")));

    [Fact]
    public void The_table_of_the_manual_is_this_one()
    {
        var manual = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", "hosting.md"));
        Assert.Equal(HostSettings.Table(), manual.Split($"<!-- keys: {HostSettings.TableName} -->\n")[1].Split("<!-- /keys -->")[0]);
    }

    private static IConfiguration Configured(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key.Replace("*", "Any", StringComparison.Ordinal), value)]).Build();
}
