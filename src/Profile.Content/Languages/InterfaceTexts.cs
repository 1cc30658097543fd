using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Profile.Content.Documents;

namespace Profile.Content.Languages;

/// <summary>
/// The words of the interface in the site's language. The English text is the key, so that a page reads in the source as it does on the screen; another
/// language is one more file beside zh.json. A text that a language lacks is shown in English. A text with a number may have forms for CLDR's plural
/// categories, whose keys end in <c>#few</c> and the like.
/// </summary>
internal sealed class InterfaceTexts
{
    private static readonly FrozenDictionary<string, InterfaceTexts> All = Languages().ToFrozenDictionary(l => l, Load, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> texts;

    private readonly LanguageTable table;

    private InterfaceTexts(FrozenDictionary<string, string> texts, string language)
    {
        this.texts = texts;
        table = LanguageTable.For(language);
        Language = language;
    }

    public static InterfaceTexts English { get; } = new(FrozenDictionary<string, string>.Empty, "en");

    /// <summary>The language of the texts, such as <c>de</c>.</summary>
    public string Language { get; }

    /// <summary>The texts of scripts, as JSON; null for English, which the scripts themselves contain.</summary>
    public string? Scripts =>
        texts.Count == 0 ? null : JsonSerializer.Serialize(
            texts.Where(t => ScriptTexts.Contains(t.Key.Split('#')[0])).OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Value),
            Readable);

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
    public string Format(string english, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[english], values);

    /// <summary>The languages that have texts, besides English.</summary>
    public static IEnumerable<string> Translated => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The texts for a BCP 47 tag; English for a language that has no file.</summary>
    public static InterfaceTexts For(string language) => All.GetValueOrDefault(language.Split('-', '_')[0], English);

    /// <summary>The translation of an English text in the form that a number asks for, with the number inserted.</summary>
    public string Count(string english, int number) =>
        string.Format(CultureInfo.InvariantCulture, texts.GetValueOrDefault($"{english}#{table.CategoryOf(number)}", this[english]), number);

    /// <summary>A date for lists, as precise as it is: <c>2024</c>, <c>Mar 2024</c>, <c>Mar 5, 2024</c>.</summary>
    public string Short(PartialDate date) => table.Short(date);

    /// <summary>A date for texts: <c>2024</c>, <c>March 2024</c>, <c>March 5, 2024</c>.</summary>
    public string Long(PartialDate date) => table.Long(date);

    private static readonly JsonSerializerOptions Readable = new()
        { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private static IEnumerable<string> Languages() =>
        typeof(InterfaceTexts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Languages/", StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n));

    private static InterfaceTexts Load(string language)
    {
        using var file = typeof(InterfaceTexts).Assembly.GetManifestResourceStream($"Languages/{language}.json")!;
        return new InterfaceTexts(JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal), language);
    }
}
