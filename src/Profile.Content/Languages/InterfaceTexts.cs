using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Profile.Content.Documents;

namespace Profile.Content.Languages;

/// <summary>
/// The words of the interface in the site's language. The English text is the key, so that a page reads in the source as it does on the screen; another
/// language is one more file beside zh.json. A text that a language lacks is shown in English.
/// </summary>
internal sealed class InterfaceTexts
{
    private static readonly FrozenDictionary<string, InterfaceTexts> All = Languages().ToFrozenDictionary(l => l, Load, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> texts;

    private InterfaceTexts(FrozenDictionary<string, string> texts, CultureInfo culture)
    {
        this.texts = texts;
        Culture = culture;
    }

    public static InterfaceTexts English { get; } = new(FrozenDictionary<string, string>.Empty, CultureOf("en-US"));

    /// <summary>The culture for the names of months.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The texts of scripts, as JSON; null for English, which the scripts themselves contain.</summary>
    public string? Scripts =>
        texts.Count == 0 ? null : JsonSerializer.Serialize(ScriptTexts.Where(texts.ContainsKey).ToDictionary(t => t, t => texts[t]), Readable);

    /// <summary>The texts that the scripts show.</summary>
    public static IReadOnlyList<string> ScriptTexts { get; } =
    [
        "Theme: as the system", "Theme: light", "Theme: dark", "Copy", "Copied", "Press Ctrl+C", "Search", "Search (Ctrl K)", "Close", "Results",
        "Nothing found", "1 result", "{0} results",
        "The search could not be loaded; Enter asks the server.", "Filter", "Filter publications", "{0} of {1}", "Clear", "Previous", "Next", "Enlarge",
        "Picture", "Compare the two pictures",
    ];

    /// <summary>The translation of an English text.</summary>
    public string this[string english] => texts.GetValueOrDefault(english, english);

    /// <summary>The translation of an English text, with a value inserted.</summary>
    public string Format(string english, params ReadOnlySpan<object?> values) => string.Format(Culture, this[english], values);

    /// <summary>The texts for a BCP 47 tag; English for a language that has no file.</summary>
    public static InterfaceTexts For(string language) => All.GetValueOrDefault(language.Split('-', '_')[0], English);

    /// <summary>A date for lists, as precise as it is: <c>2024</c>, <c>Mar 2024</c>, <c>Mar 5, 2024</c>.</summary>
    public string Short(PartialDate date) => date.FirstMoment.ToString(
        this[date.Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "MMM yyyy", _ => "MMM d, yyyy" }], Culture);

    /// <summary>A date for texts: <c>2024</c>, <c>March 2024</c>, <c>March 5, 2024</c>.</summary>
    public string Long(PartialDate date) => date.FirstMoment.ToString(
        this[date.Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "MMMM yyyy", _ => "MMMM d, yyyy" }], Culture);

    private static readonly JsonSerializerOptions Readable = new()
        { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private static IEnumerable<string> Languages() =>
        typeof(InterfaceTexts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Languages/", StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n));

    // A system without cultures (an image without ICU) has only the English names of months.
    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static InterfaceTexts Load(string language)
    {
        using var file = typeof(InterfaceTexts).Assembly.GetManifestResourceStream($"Languages/{language}.json")!;
        return new InterfaceTexts(JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal),
            CultureOf(language));
    }
}
