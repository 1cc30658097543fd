using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Profile.Content.Documents;

namespace Profile.Content.Languages;

/// <summary>
/// A language's data from Unicode's CLDR: names of months, forms of dates, plural rules. The tables are generated (cldr.mjs) and embedded in the assembly, so
/// every copy of the server writes the same dates, whichever languages its system knows.
/// </summary>
internal sealed class LanguageTable
{
    private static readonly FrozenDictionary<string, LanguageTable> All = Load();

    private readonly FrozenDictionary<string, string[]> months;
    private readonly FrozenDictionary<string, string> forms;
    private readonly (string Name, PluralRule Rule)[] plurals;

    private LanguageTable(JsonElement table)
    {
        months = table.GetProperty("months").EnumerateObject().ToFrozenDictionary(
            m => m.Name, m => m.Value.EnumerateArray().Select(n => n.GetString()!).ToArray());
        forms = table.GetProperty("forms").EnumerateObject().ToFrozenDictionary(f => f.Name, f => f.Value.GetString()!);
        plurals = [.. table.GetProperty("plurals").EnumerateObject().Select(p => (p.Name, new PluralRule(p.Value.GetString()!)))];
    }

    /// <summary>The table of a language by its subtag, such as <c>de</c>; English for languages without one.</summary>
    public static LanguageTable For(string language) => All.GetValueOrDefault(language) ?? All["en"];

    /// <summary>A date for lists, as precise as it is: <c>2024</c>, <c>Mar 2024</c>, <c>Mar 5, 2024</c>.</summary>
    public string Short(PartialDate date) => Written(date, "short");

    /// <summary>A date for texts: <c>2024</c>, <c>March 2024</c>, <c>March 5, 2024</c>.</summary>
    public string Long(PartialDate date) => Written(date, "long");

    /// <summary>CLDR's plural category of a whole number: <c>one</c>, <c>few</c>, <c>many</c>, <c>other</c> …</summary>
    public string CategoryOf(int number) => plurals.FirstOrDefault(p => p.Rule.Matches(number)).Name ?? "other";

    private string Written(PartialDate date, string length) => date.Precision switch
    {
        DatePrecision.Year => Year(date.FirstMoment),
        DatePrecision.Month => Filled(forms[length + "Month"], date.FirstMoment),
        _ => Filled(forms[length + "Day"], date.FirstMoment),
    };

    private static string Year(DateTime date) => date.Year.ToString(CultureInfo.InvariantCulture);

    // Fills in a pattern of UTS 35: runs of letters are fields, other text is shown as it is, and so is text in quotation marks.
    private string Filled(string form, DateTime date)
    {
        var text = new StringBuilder();
        for (var at = 0; at < form.Length;)
        {
            var sign = form[at];
            if (sign == '\'')
            {
                var close = form.IndexOf('\'', at + 1);
                text.Append(form, at + 1, close - at - 1);
                at = close + 1;
                continue;
            }

            var length = form.AsSpan(at).IndexOfAnyExcept(sign) is > 0 and var run ? run : form.Length - at;
            text.Append(char.IsAsciiLetter(sign) ? Field(form.Substring(at, length), date) : form.Substring(at, length));
            at += length;
        }

        return text.ToString();
    }

    private string Field(string field, DateTime date) => field switch
    {
        "y" => Year(date),
        "d" => date.Day.ToString(CultureInfo.InvariantCulture),
        "M" or "L" => date.Month.ToString(CultureInfo.InvariantCulture),
        _ => months[field][date.Month - 1],
    };

    private static FrozenDictionary<string, LanguageTable> Load()
    {
        using var file = typeof(LanguageTable).Assembly.GetManifestResourceStream("cldr.json")!;
        using var tables = JsonDocument.Parse(file);
        return tables.RootElement.EnumerateObject().ToFrozenDictionary(t => t.Name, t => new LanguageTable(t.Value), StringComparer.OrdinalIgnoreCase);
    }
}
