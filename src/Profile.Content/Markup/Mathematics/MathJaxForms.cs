using System.Text.RegularExpressions;

namespace Profile.Content.Markup.Mathematics;

/// <summary>
/// Translates what MathJax 3 accepts by default and Temml does not into forms that Temml understands. Commands without such a form (links, proof trees) are
/// reported like any other unknown command.
/// </summary>
internal static partial class MathJaxForms
{
    /// <summary>TeX definitions for commands of MathJax's packages base and ams, and of those that it loads automatically.</summary>
    public const string Definitions =
        @"\def\/{}\def\<{\langle}\def\Arrowvert{\Vert}\def\arrowvert{\vert}\def\bracevert{\vert}\def\divsymbol{\div}\def\notChar{\not}"
        + @"\def\Ketbra#1#2{\left\vert #1\right\rangle\left\langle #2\right\vert}"
        + @"\def\Rule#1#2#3{\rule{#1}{#2}}\def\Space#1#2#3{\hspace{#1}}\def\mspace#1{\hspace{#1}}"
        + @"\def\hfil{}\def\hfill{}\def\hfilll{}\def\strut{}\def\nonscript{}\def\require#1{}\def\leftroot#1{}\def\uproot#1{}"
        + @"\def\buildrel#1\over#2{\overset{#1}{#2}}\def\root#1\of#2{\sqrt[#1]{#2}}\def\skew#1#2#3{#2{#3}}"
        + @"\def\overunderset#1#2#3{\overset{#1}{\underset{#2}{#3}}}\def\stackbin#1#2{\mathbin{\overset{#1}{#2}}}"
        + @"\def\cases#1{\begin{cases}#1\end{cases}}\def\pmatrix#1{\begin{pmatrix}#1\end{pmatrix}}"
        + @"\def\eqalign#1{\begin{aligned}#1\end{aligned}}\def\displaylines#1{\begin{gathered}#1\end{gathered}}"
        + @"\def\shoveleft#1{#1}\def\shoveright#1{#1}\def\mathtip#1#2{#1}\def\texttip#1#2{#1}"
        + @"\def\scr{\mathscr}\def\mit{\mathit}\def\oldstyle{}\def\bbFont{\mathbb}"
        + @"\def\mathup{\mathrm}\def\mathsfup{\mathsf}\def\mathbfup{\mathbf}\def\mathbfit#1{\boldsymbol{#1}}"
        + @"\def\mathbfcal#1{\mathbf{\mathcal{#1}}}\def\mathbffrak#1{\mathbf{\mathfrak{#1}}}\def\mathbfscr#1{\mathbf{\mathscr{#1}}}"
        + @"\def\mathbfsf#1{\mathbf{\mathsf{#1}}}\def\mathbfsfup#1{\mathbf{\mathsf{#1}}}\def\mathbfsfit#1{\boldsymbol{\mathsf{#1}}}"
        + @"\def\symup{\mathrm}\def\symrm{\mathrm}\def\symit{\mathit}\def\symbb{\mathbb}\def\symcal{\mathcal}\def\symscr{\mathscr}\def\symfrak{\mathfrak}"
        + @"\def\symsf{\mathsf}\def\symsfup{\mathsf}\def\symsfit#1{\mathsf{#1}}\def\symtt{\mathtt}\def\symnormal{\mathnormal}"
        + @"\def\symbf{\mathbf}\def\symbfup{\mathbf}\def\symbfit#1{\boldsymbol{#1}}\def\symbfcal#1{\mathbf{\mathcal{#1}}}"
        + @"\def\symbffrak#1{\mathbf{\mathfrak{#1}}}\def\symbfscr#1{\mathbf{\mathscr{#1}}}\def\symbfsf#1{\mathbf{\mathsf{#1}}}"
        + @"\def\symbfsfup#1{\mathbf{\mathsf{#1}}}\def\symbfsfit#1{\boldsymbol{\mathsf{#1}}}";

    /// <summary>The TeX with Temml's names for environments and for those commands whose options a definition cannot read.</summary>
    public static string AsTemml(string tex)
    {
        if (!tex.Contains('\\', StringComparison.Ordinal))
        {
            return tex;
        }

        tex = Box().Replace(tex, @"\text");
        tex = Frame().Replace(tex, @"\fbox");
        tex = Background().Replace(tex, "");
        tex = Enclosure().Replace(tex, enclosure => enclosure.Groups[1].Value switch
        {
            var notation when notation.Contains("box", StringComparison.Ordinal) || notation.Contains("circle", StringComparison.Ordinal) => @"\boxed",
            var notation when notation.Contains("updiagonal", StringComparison.Ordinal) => @"\cancel",
            var notation when notation.Contains("downdiagonal", StringComparison.Ordinal) => @"\bcancel",
            _ => "",
        });
        tex = Character().Replace(tex, character => Text(character.Groups["hex"], 16) ?? Text(character.Groups["number"], 10) ?? character.Value);
        tex = Environment().Replace(tex, environment => (environment.Groups["name"].Value, environment.Groups["end"].Value) switch
        {
            ("eqnarray" or "eqnarray*", "begin") => @"\begin{array}{rcl}",
            ("eqnarray" or "eqnarray*", _) => @"\end{array}",
            ("xxalignat", var end) => $@"\{end}{{alignat*}}",
            var (name, end) => $@"\{end}{{{name.Replace("flalign", "align", StringComparison.Ordinal).Replace("xalign", "align", StringComparison.Ordinal)}}}",
        });
        return tex;
    }

    private static string? Text(Group digits, int radix) =>
        digits.Success && digits.Length < 7 && Convert.ToInt32(digits.Value, radix) is var code && System.Text.Rune.IsValid(code) && code >= ' '
            && "\\{}$%&#~^_".IndexOf((char)code, StringComparison.Ordinal) < 0
            ? $@"\text{{{new System.Text.Rune(code)}}}"
            : null;

    [GeneratedRegex(@"\\[mh]box(?![A-Za-z])")]
    private static partial Regex Box();

    [GeneratedRegex(@"\\framebox(?![A-Za-z])(?:\s*\[[^\]]*\]){0,2}")]
    private static partial Regex Frame();

    [GeneratedRegex(@"\\bbox(?![A-Za-z])(?:\s*\[[^\]]*\])?")]
    private static partial Regex Background();

    [GeneratedRegex(@"\\enclose\s*\{([^{}]*)\}(?:\s*\[[^\]]*\])?")]
    private static partial Regex Enclosure();

    [GeneratedRegex(@"\\unicode(?:\s*\[[^\]]*\]){0,2}\s*\{\s*(?:x(?<hex>[0-9A-Fa-f]+)|(?<number>\d+))\s*\}")]
    private static partial Regex Character();

    [GeneratedRegex(@"\\(?<end>begin|end)\{(?<name>eqnarray\*?|flalign\*?|xalignat\*?|xxalignat)\}")]
    private static partial Regex Environment();
}
