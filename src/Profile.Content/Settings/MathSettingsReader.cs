using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;

namespace Profile.Content.Settings;

/// <summary>
/// Reads <c>enable_math</c> and <c>math.macros</c>. A macro is written as for MathJax: TeX, or a list of TeX and its number of arguments, which the TeX itself
/// also shows (<c>#1</c>).
/// </summary>
internal static class MathSettingsReader
{
    public static MathSettings Read(Fields fields, DiagnosticBag bag)
    {
        var macros = MathSettings.Default.Macros.ToBuilder();
        foreach (var entry in ((fields.Value("math") as YamlMap)?["macros"] as YamlMap)?.Entries ?? [])
        {
            var name = entry.Key.TrimStart('\\');
            var tex = entry.Value switch
            {
                YamlScalar { IsNull: false } scalar => scalar.Text,
                YamlList { Items: [YamlScalar { IsNull: false } first, ..] } => first.Text,
                _ => null,
            };
            if (name.Length > 0 && name.All(char.IsAsciiLetter) && tex is { Length: < 1_000 })
            {
                macros[$"\\{name}"] = tex;
            }
            else
            {
                bag.Report(Messages.BadMacro, entry.Location, entry.Key);
            }
        }

        return new MathSettings(fields.Flag("enable_math") ?? true, macros.ToImmutable());
    }
}
