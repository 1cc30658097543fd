using System.Text.RegularExpressions;

namespace Profile.Content.Markup.Mathematics;

/// <summary>What MathJax takes and Temml does not, in a form that both understand.</summary>
internal static partial class MathJaxForms
{
    /// <summary>The TeX with <c>\mbox</c> as <c>\text</c> and <c>eqnarray</c> as an array of three columns.</summary>
    public static string AsTemml(string tex)
    {
        if (tex.Contains("\\mbox", StringComparison.Ordinal) || tex.Contains("\\hbox", StringComparison.Ordinal))
        {
            tex = Box().Replace(tex, "\\text");
        }

        return tex.Contains("{eqnarray", StringComparison.Ordinal)
            ? EndOfArray().Replace(BeginningOfArray().Replace(tex, "\\begin{array}{rcl}"), "\\end{array}")
            : tex;
    }

    [GeneratedRegex(@"\\[mh]box(?![A-Za-z])")]
    private static partial Regex Box();

    [GeneratedRegex(@"\\begin\{eqnarray\*?\}")]
    private static partial Regex BeginningOfArray();

    [GeneratedRegex(@"\\end\{eqnarray\*?\}")]
    private static partial Regex EndOfArray();
}
