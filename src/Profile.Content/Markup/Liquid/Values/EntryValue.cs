using Fluid.Values;
using Profile.BibTeX;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Values;

/// <summary>An entry as a bibliography layout sees it (jekyll-scholar's <c>entry</c>): every field by its name, and the authors one by one.</summary>
internal sealed class EntryValue(BibTeXEntry entry) : LiquidObject
{
    public override IEnumerable<string> Keys => entry.Fields.Select(f => f.Name);

    public override FluidValue? Find(string key, LiquidRun run) => key switch
    {
        "key" => LiquidValue.Of(entry.Key),
        "type" => LiquidValue.Of(entry.Type),
        "bibtex" => LiquidValue.Of(entry.Source),
        "author_array" => People("author"),
        "editor_array" => People("editor"),
        _ => entry.Value(key) is { } value ? LiquidValue.Of(Text(value)) : null,
    };

    // An address keeps characters that LaTeX would read as a space or a formula.
    private static string Text(string value) => value.Contains("://", StringComparison.Ordinal) ? LaTeXText.ToUrl(value) : LaTeXText.ToText(value);

    private FluidValue People(string field) => LiquidValue.Of([.. BibTeXNames.Parse(entry.Value(field) ?? "").Names.Select(Person)]);

    private static MapValue Person(PersonName name) => new(new Dictionary<string, FluidValue>
    {
        ["first"] = LiquidValue.Of(name.Given),
        ["prefix"] = LiquidValue.Of(name.Particle),
        ["last"] = LiquidValue.Of((name.Literal ?? name.Last) + name.Mark),
        ["suffix"] = LiquidValue.Of(name.Suffix),
    });
}
