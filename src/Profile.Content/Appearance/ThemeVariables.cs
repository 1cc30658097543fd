namespace Profile.Content.Appearance;

/// <summary>
/// The colours that al-folio's style sheets name. A checkout of its gem refers to them although the file that defines them is in the gem
/// (docs/reference/al-folio-v1.md, 7).
/// </summary>
internal static class ThemeVariables
{
    public static IEnumerable<(string Name, string Value)> All { get; } =
    [
        ("red-color", "#ff3636"), ("red-color-dark", "#b71c1c"), ("orange-color", "#f29105"), ("yellow-color", "#efcc00"),
        ("blue-color", "#0076df"), ("blue-color-dark", "#00369f"), ("cyan-color", "#2698ba"), ("light-cyan-color", "#7bcce4"),
        ("green-color", "#00ab37"), ("green-color-lime", "#b7d12a"), ("green-color-dark", "#009f06"), ("green-color-light", "#ddffdd"),
        ("green-color-bright", "#11d68b"), ("purple-color", "#b509ac"), ("light-purple-color", "#f648ed"), ("pink-color", "#f92080"),
        ("pink-color-light", "#ffdddd"), ("grey-color", "#828282"), ("grey-color-light", "#e8e8e8"), ("grey-color-dark", "#1c1c1d"),
        ("grey-900", "#212529"), ("white-color", "#ffffff"), ("black-color", "#000000"),
    ];
}
