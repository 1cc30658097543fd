using Profile.Content.Routes;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Profile.Serving;

namespace Profile;

/// <summary>The settings of the host, read in one place; docs/hosting.md shows them as a table. An empty value counts as not set.</summary>
/// <param name="MaxConnections">How many connections may be open at once.</param>
/// <param name="PageMemory">Bytes of memory for pages.</param>
/// <param name="FileMemory">Bytes of memory for the owner's small files.</param>
/// <param name="PictureMemory">Bytes of memory for smaller forms of pictures, used when no folder can be written.</param>
/// <param name="Drain">How long the server reports not ready and still answers before it stops.</param>
/// <param name="Cache">The folder for what would take long to make again, or null for the user's own.</param>
/// <param name="Proxies">The networks, or single addresses, whose forwarded headers are trusted.</param>
internal sealed record HostSettings(
    int MaxConnections, long PageMemory, long FileMemory, long PictureMemory, TimeSpan Drain, string? Cache, ImmutableArray<System.Net.IPNetwork> Proxies)
{
    /// <summary>The name by which docs/refresh-tables knows the table.</summary>
    public const string TableName = "settings of the host";

    private const double Megabyte = 1024 * 1024;
    private const int MostConnections = 1_000_000;
    private const int MostMegabytes = 1_000_000;
    private const int MostDrain = 300;
    private const string Connections = "Profile:MaxConnections";
    private const string Pages = "Profile:PageMemory";
    private const string Files = "Profile:FileMemory";
    private const string DrainTime = "Profile:Drain";
    private const string CacheFolder = "Profile:Cache";
    private const string ProxyList = "Profile:Proxies";
    private const string Addresses = "addresses such as http://localhost:8080 or https://*:443, with a port up to 65535 and a semicolon between two";
    private const string Hosts = "host names with a semicolon between two, such as ada.example.org;*.example.org, or * for any";
    private const string Ports = "port numbers up to 65535 with a semicolon between two, such as 8080";

    /// <summary>Every setting.</summary>
    public static readonly ImmutableArray<HostSetting> All =
    [
        new("urls", "Addresses to listen on (`--urls`, `ASPNETCORE_URLS`).", "http://localhost:8080", Addresses, text => Each(text, ';', IsAddress)),
        new("http_ports", "Ports to listen on at every address (`ASPNETCORE_HTTP_PORTS`).", "none; 8080 in the image", Ports, text => Each(text, ';', IsPort)),
        new("https_ports", "The same for https, with a certificate in `Kestrel:Certificates`.", "none", Ports, text => Each(text, ';', IsPort)),
        new("Kestrel:Endpoints:*:Url", "An address with settings of its own.", "none", "an address such as https://*:443 with a port up to 65535", IsAddress),
        new("AllowedHosts", "Host names that are answered; any other gets 400.", "any", Hosts, text => Each(text, ';', IsHost)),
        new(ProxyList, "Proxies whose forwarded headers count.", "none", "IP addresses and networks with commas between them, such as 10.0.0.2,10.1.0.0/16",
            text => Each(text, ',', part => Network(part) is not null)),
        new(Connections, "Connections at once.", "4000, or what the limit of open files leaves", $"a whole number from 1 to {MostConnections}",
            text => Number(text) is >= 1 and <= MostConnections and var n && n == Math.Floor(n)),
        new(Pages, "MB of memory for pages.", "64, at most an eighth of the memory", $"a number from 0 to {MostMegabytes}",
            text => Number(text) is >= 0 and <= MostMegabytes),
        new(Files, "MB of memory for the owner's files of up to 256 KB.", "16, at most a thirty-second of the memory", $"a number from 0 to {MostMegabytes}",
            text => Number(text) is >= 0 and <= MostMegabytes),
        new(CacheFolder, "Folder for smaller pictures, formulas and coloured code.", "`profile` in the user's cache folder", "the path of a folder",
            text => !text.Contains('\0', StringComparison.Ordinal)),
        new(DrainTime, "Seconds of not being ready before a stop.", "1", $"a number of seconds from 0 to {MostDrain}",
            text => Number(text) is >= 0 and <= MostDrain),
        new("Logging:LogLevel:*", "What is logged of a category, or by `Default`.", "Information; Warning for the framework", LogLevels, IsLogLevel),
        new("Logging:*:LogLevel:*", "The same for one kind of log.", "none", LogLevels, IsLogLevel),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "The collector of metrics and traces.", "none", "an address such as http://collector:4317",
            text => WebAddress.Read(text) is not null),
    ];

    private static string LogLevels => string.Join(", ", Enum.GetNames<LogLevel>()[..^1]) + " or None";

    /// <summary>
    /// One line for the first setting outside its range, with its value and what it accepts, or for one of ours that does not exist; null when all are valid.
    /// </summary>
    public static string? Problem(IConfiguration configuration) => OutOfRange(configuration) ?? Unknown(configuration);

    // Another program's settings may be in the same environment, but not under our name.
    private static string? Unknown(IConfiguration configuration)
    {
        static string Written(string key) => key.Replace(":", "__", StringComparison.Ordinal);
        var unknown = configuration.GetSection("Profile").AsEnumerable()
            .FirstOrDefault(pair => !string.IsNullOrWhiteSpace(pair.Value) && !All.Any(s => s.Is(pair.Key))).Key;
        return unknown is null ? null
            : $"{Written(unknown)} is not a setting"
                + (Suggestion.Nearest(Written(unknown), All.Select(s => Written(s.Key))) is { } nearest ? $"; perhaps {nearest} is meant" : "");
    }

    private static string? OutOfRange(IConfiguration configuration) => (
        from pair in configuration.AsEnumerable()
        where !string.IsNullOrWhiteSpace(pair.Value)
        from setting in All
        where setting.Is(pair.Key) && !setting.Takes(pair.Value!)
        orderby All.IndexOf(setting)
        select $"{pair.Key} is '{Printable.Of(pair.Value!)}'; it is {setting.Range}").FirstOrDefault();

    /// <summary>The settings. A value outside its range, which <see cref="Problem"/> reports, counts as not set.</summary>
    /// <param name="memory">The available memory: budgets that are not set are derived from it.</param>
    public static HostSettings Read(IConfiguration configuration, MemoryLimit memory)
    {
        string? Text(string key) =>
            configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) && All.First(s => s.Key == key).Takes(text) ? text : null;
        double? Of(string key) => Text(key) is { } text ? Number(text) : null;
        return new HostSettings(
            (int)(Of(Connections) ?? OpenFiles.MostConnections()),
            (long)((Of(Pages) ?? memory.Megabytes(64, 1 / 8.0)) * Megabyte),
            (long)((Of(Files) ?? memory.Megabytes(16, 1 / 32.0)) * Megabyte),
            (long)(memory.Megabytes(64, 1 / 16.0) * Megabyte),
            TimeSpan.FromSeconds(Of(DrainTime) ?? 1),
            Text(CacheFolder) is { } folder ? Path.GetFullPath(folder) : null,
            [.. Parts(Text(ProxyList) ?? "", ',').Select(part => Network(part)!.Value)]);
    }

    /// <summary>The table of docs/hosting.md.</summary>
    public static string Table()
    {
        var table = new StringBuilder("| setting | what | default | range |\n|---|---|---|---|\n");
        foreach (var setting in All)
        {
            table.Append($"| `{setting.Key.Replace(":", "__", StringComparison.Ordinal)}` | {setting.Meaning} | {setting.Default} | {setting.Range} |\n");
        }

        return table.ToString();
    }

    private static string[] Parts(string text, char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Each(string text, char separator, Func<string, bool> takes) => Parts(text, separator).All(takes);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
        CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort;

    private static bool IsHost(string text)
    {
        try
        {
            return text == "*" || new IdnMapping().GetAscii(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsAddress(string text)
    {
        try
        {
            // A port that is not a number is parsed as part of the host.
            return BindingAddress.Parse(text) is { Scheme: "http" or "https", Port: >= 0 and <= IPEndPoint.MaxPort } address
                && (address.IsUnixPipe || address.Host.StartsWith('[') || !address.Host.Contains(':', StringComparison.Ordinal));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static System.Net.IPNetwork? Network(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8) : null;

    // As the framework reads it: the name in any case, or its number.
    private static bool IsLogLevel(string text) => Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level);
}
