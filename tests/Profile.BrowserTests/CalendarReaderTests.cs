using System.Diagnostics;
using System.Text.Json.Nodes;
using Profile.Content.Documents;
using Profile.Feeds;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>What other programs read from our calendars: ical.js (Thunderbird's), node-ical, and Debian's python3-icalendar (khal's).</summary>
public sealed class CalendarReaderTests
{
    private const string IcalJs = """
        const [modules, file] = process.argv.slice(1);
        import(modules + '/ical.js/dist/ical.js').then(({ default: ICAL }) => {
          const calendar = new ICAL.Component(ICAL.parse(require('fs').readFileSync(file, 'utf8')));
          const when = t => t.isDate ? t.toString() : t.toJSDate().toISOString();
          console.log(JSON.stringify({ name: calendar.getFirstPropertyValue('x-wr-calname'), events: calendar.getAllSubcomponents('vevent').map(c => {
            const e = new ICAL.Event(c);
            const [url, tags] = [c.getFirstPropertyValue('url'), c.getFirstProperty('categories')?.getValues() ?? []];
            return { id: e.uid, title: e.summary, place: e.location, url, start: when(e.startDate), end: when(e.endDate), tags };
          }) }));
        });
        """;

    private const string NodeIcal = """
        const [modules, file] = process.argv.slice(1);
        const ical = require(modules + '/node-ical');
        const calendar = ical.sync.parseFile(file);
        const when = t => t.dateOnly ? [t.getFullYear(), t.getMonth() + 1, t.getDate()].map(n => String(n).padStart(2, '0')).join('-') : t.toISOString();
        const events = Object.values(calendar).filter(e => e.type === 'VEVENT');
        console.log(JSON.stringify({ name: calendar.vcalendar['WR-CALNAME'], events: events.map(e => (
          { id: e.uid, title: e.summary, place: e.location, url: e.url, start: when(e.start), end: when(e.end), tags: e.categories ?? [] })) }));
        """;

    private const string Debian = """
        import datetime, icalendar, json, sys
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
        def when(t): return t.strftime('%Y-%m-%dT%H:%M:%S.000Z') if isinstance(t, datetime.datetime) else t.isoformat()
        def end(e): return when(e['DTEND'].dt) if 'DTEND' in e else when(e['DTSTART'].dt + datetime.timedelta(days=1))
        def text(e, key): return str(e[key]) if key in e else None
        def tags(e): return [str(c) for c in e['CATEGORIES'].cats] if 'CATEGORIES' in e else []
        print(json.dumps({'name': text(calendar, 'X-WR-CALNAME'), 'events': [
          {'id': text(e, 'UID'), 'title': text(e, 'SUMMARY'), 'place': text(e, 'LOCATION'), 'url': text(e, 'URL'),
           'start': when(e['DTSTART'].dt), 'end': end(e), 'tags': tags(e)} for e in calendar.walk('VEVENT')]}))
        """;

    private const string Url = "https://ada.example.org/talks/";

    private static readonly string Modules = Path.Combine(ProfileServer.RepositoryRoot, "tests", "Profile.BrowserTests", "node_modules");
    private static readonly SiteClock Berlin = new(DateTimeOffset.Parse("2027-01-01T00:00:00Z"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static readonly (string Title, string Date, string? End, string? Place, string Start, string Over, string[] Tags)[] Cases =
    [
        ("One day, without a place; and \"quoted\"", "2027-03-05", null, null, "2027-03-05", "2027-03-06", []),
        ("Two days 🎓🧮🎓🧮🎓🧮🎓🧮🎓🧮🎓🧮🎓🧮🎓🧮🎓🧮🎓🧮 in 東京 and Zürich",
            "2027-03-05", "2027-03-06", "Zürich, HG", "2027-03-05", "2027-03-07", ["analysis", "a b"]),
        ("A time in a zone", "2027-07-05 14:00", "2027-07-05 15:30", "Berlin; room 1", "2027-07-05T12:00:00.000Z", "2027-07-05T13:30:00.000Z", []),
        ("A time without an end, C:\\temp", "2027-03-05 14:00", null, null, "2027-03-05T13:00:00.000Z", "2027-03-05T14:00:00.000Z", []),
        ("Where $\\nabla u \\to 0$", "2027-03-05", null, null, "2027-03-05", "2027-03-06", []),
    ];

    public static TheoryData<string, string> Readers => new() { { "node", IcalJs }, { "node", NodeIcal } };

    [BrowserTheory]
    [MemberData(nameof(Readers))]
    public async Task Readers_from_npm_read_what_was_meant(string program, string script) => await AssertReadAsync(program, "-e", script, Modules);

    [CalendarFact]
    public async Task Debian_s_reader_reads_what_was_meant() => await AssertReadAsync(CalendarFactAttribute.Python!, "-c", Debian);

    private static async Task AssertReadAsync(string program, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, CalendarWriter.Write("Talks · Ada, Lovelace", Cases.Select((_, i) => Event(i))));
            var start = new ProcessStartInfo(program, [.. arguments, file]) { RedirectStandardOutput = true };
            using var reader = Process.Start(start)!;
            var output = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            var read = JsonNode.Parse(output)!;
            Assert.Equal("Talks · Ada Lovelace", (string?)read["name"]);
            foreach (var (expected, found) in Cases.Select((c, i) => (Expected(c, i), read["events"]![i]!)))
            {
                var values = new[] { "id", "title", "place", "url", "start", "end" }.Select(k => (string?)found[k]);
                Assert.Equal(expected, string.Join(" | ", values.Append(string.Join('+', found["tags"]!.AsArray()))));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Expected((string Title, string Date, string? End, string? Place, string Start, string Over, string[] Tags) c, int index) =>
        $"id{index} | {c.Title.Replace("$\\nabla u \\to 0$", "∇ u → 0", StringComparison.Ordinal)} | {c.Place} | "
        + $"{Url}%C3%BC,{index}/ | {c.Start} | {c.Over} | {string.Join('+', c.Tags)}";

    private static CalendarEvent Event(int index)
    {
        var (title, date, end, place, _, _, tags) = Cases[index];
        var (start, over) = CalendarEvent.Times(Date(date), end is null ? null : Date(end), Berlin);
        var changed = Berlin.MomentOf(Date(date).FirstMoment);
        return new CalendarEvent($"id{index}", title, start, over, changed, $"{Url}ü,{index}/", place, "A sentence.", [.. tags]);
    }

    private static PartialDate Date(string text) => DateParser.Parse(text, Berlin.Zone)!.Value;
}

/// <summary>A test with Debian's python3-icalendar: skipped, with a reason, if it is not installed; on CI that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CalendarFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Found = new(() => new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(Reads));

    public CalendarFactAttribute()
    {
        if (Python is null && Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Skip = "No python3-icalendar is installed (Debian and Ubuntu: apt-get install python3-icalendar); tests/run installs it.";
        }
    }

    /// <summary>The Python that has it, since another one may precede Debian's; null for none.</summary>
    public static string? Python => Found.Value;

    private static bool Reads(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import icalendar"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
