using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Mathematics;

/// <summary>
/// Renders TeX to MathML, remembered by content across loads. Nothing of Temml or Jint is loaded before the first formula that is not remembered. Thread-safe.
/// </summary>
/// <param name="kept">Where formulas are kept between runs of the program, or null.</param>
internal sealed class MathRenderer(KeptResults? kept = null)
{
    private readonly KeptMemo<Formula> memo = new(new(MarkupLimits.FormulaMemory, f => f.Markup.Length + f.Text.Length + 100), kept);
    private readonly Lazy<Temml> temml = new(() => new Temml());

    /// <summary>How many formulas were rendered rather than remembered.</summary>
    public int Rendered => memo.Made;

    /// <summary>Whether any formula has been rendered here, so that Temml is in memory.</summary>
    public bool IsLoaded => temml.IsValueCreated;

    /// <summary>Renders one formula; a problem when its TeX is wrong or costs too much, never an exception.</summary>
    /// <param name="macros">Macros of the whole site by name, with backslash.</param>
    /// <param name="definitions">TeX that defines macros, from the page so far.</param>
    public Formula Render(string tex, bool isDisplay, ImmutableSortedDictionary<string, string> macros, string definitions)
    {
        if (tex.Length > MarkupLimits.FormulaCharacters)
        {
            return Formula.Failed(Messages.FormulaTooLong);
        }

        var key = ContentHash.Of([tex, isDisplay ? "display" : "", definitions, .. macros.SelectMany(m => new[] { m.Key, m.Value })]);
        return memo.Get(key, () => Make(tex, isDisplay, Json(macros), definitions));
    }

    private Formula Make(string tex, bool isDisplay, string macros, string definitions)
    {
        var result = temml.Value.Render(MathJaxForms.AsTemml(TeXDefinitions.AsPlainTeX(tex)), isDisplay, macros, definitions);
        return result switch
        {
            { IsTooCostly: true } => Formula.Failed(Messages.FormulaTooCostly),
            { Says: { } says } => Formula.Failed(Messages.FormulaFails, says, result.Position),
            _ => Read(result.Markup, tex),
        };
    }

    private static string Json(ImmutableSortedDictionary<string, string> macros)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, tex) in macros)
            {
                writer.WriteString(name, tex);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static Formula Read(string markup, string tex)
    {
        try
        {
            return MathMarkup.Read(markup, tex);
        }
        catch (XmlException)
        {
            return Formula.Failed(Messages.FormulaFails, "it contains a character that a page cannot show");
        }
    }
}
