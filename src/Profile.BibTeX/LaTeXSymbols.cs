using System.Collections.Frozen;

namespace Profile.BibTeX;

/// <summary>What LaTeX commands stand for. Commands that are in no table are dropped, but their arguments are kept.</summary>
internal static class LaTeXSymbols
{
    /// <summary>Accents: the command's character, the combining character, and the text to use when there is no letter under it.</summary>
    public static readonly FrozenDictionary<char, (char Combining, string Alone)> Accents = new Dictionary<char, (char, string)>
    {
        ['\''] = ('\u0301', "'"), ['`'] = ('\u0300', "`"), ['^'] = ('\u0302', "^"), ['"'] = ('\u0308', "\""), ['~'] = ('\u0303', "~"),
        ['='] = ('\u0304', "="), ['.'] = ('\u0307', "."), ['c'] = ('\u0327', "¸"), ['v'] = ('\u030C', "ˇ"), ['u'] = ('\u0306', "˘"),
        ['H'] = ('\u030B', "˝"), ['k'] = ('\u0328', "˛"), ['r'] = ('\u030A', "˚"), ['b'] = ('\u0331', ""), ['d'] = ('\u0323', ""),
        ['t'] = ('\u0361', ""), ['G'] = ('\u030F', ""), ['h'] = ('\u0309', ""),
    }.ToFrozenDictionary();

    /// <summary>Characters that a backslash makes literal, and spaces of various widths.</summary>
    public static readonly FrozenDictionary<char, string> Escapes = new Dictionary<char, string>
    {
        ['&'] = "&", ['%'] = "%", ['$'] = "$", ['_'] = "_", ['#'] = "#", ['{'] = "{", ['}'] = "}", ['\\'] = " ", [' '] = " ", ['\n'] = " ",
        [','] = "\u2009", [';'] = " ", [':'] = " ", ['!'] = "", ['/'] = "", ['-'] = "", ['@'] = "", ['|'] = "‖", ['*'] = "",
    }.ToFrozenDictionary();

    /// <summary>Words that stand for characters.</summary>
    public static readonly FrozenDictionary<string, string> Words = Pairs(
        """
        ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
        textemdash — textendash – ldots … dots … textellipsis … textasciitilde ~ textasciicircum ^ textbackslash \ textbar | textless <
        textgreater > textunderscore _ textdollar $ textpercent % textbraceleft { textbraceright } textquotedbl " textquotesingle '
        textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” guillemotleft « guillemotright » guilsinglleft ‹
        guilsinglright › quotedblbase „ quotesinglbase ‚ lq ‘ rq ’ copyright © textcopyright © textregistered ® texttrademark ™ pounds £
        textsterling £ texteuro € euro € textyen ¥ textcent ¢ S § textsection § P ¶ textparagraph ¶ dag † textdagger † ddag ‡
        textdaggerdbl ‡ textbullet • bullet • textperiodcentered · cdot · textdegree ° degree ° textpm ± pm ± times × texttimes × div ÷
        textmu µ textordfeminine ª textordmasculine º textonehalf ½ textexclamdown ¡ textquestiondown ¿ infty ∞ approx ≈ sim ∼ neq ≠
        leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ in ∈ forall ∀ exists ∃ partial ∂
        nabla ∇ sum ∑ prod ∏ sqrt √ ast ∗ star ⋆ dagger † ddagger ‡ ell ℓ hbar ℏ prime ′ circ ∘ oplus ⊕ otimes ⊗ perp ⊥ parallel ∥
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ
        sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ
        Psi Ψ Omega Ω TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX
        """, [("space", " "), ("quad", " "), ("qquad", " "), ("enspace", " "), ("thinspace", "\u2009"), ("nobreakspace", "\u00A0"),
              ("newline", " "), ("par", " "), ("linebreak", " "), ("slash", "/"), ("and", " ")]);

    /// <summary>Commands and switches that produce an element; <c>textsc</c> and the like are only typography and produce none.</summary>
    public static readonly FrozenDictionary<string, string> Elements = Pairs(
        """
        emph em textit em textsl em textbf strong texttt code textsuperscript sup textsubscript sub em em it em itshape em sl em
        slshape em bf strong bfseries strong tt code ttfamily code
        """, []);

    /// <summary>Those of <see cref="Elements"/> that apply to the end of their group instead of taking an argument.</summary>
    public static readonly FrozenSet<string> Switches =
        new[] { "em", "it", "itshape", "sl", "slshape", "bf", "bfseries", "tt", "ttfamily" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Commands whose argument is not shown to readers.</summary>
    public static readonly FrozenSet<string> Invisible =
        new[] { "vspace", "hspace", "label", "begin", "end", "color", "textcolor", "colorbox", "includegraphics", "fontsize", "index", "phantom", "noop" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string list, (string, string)[] more)
    {
        var words = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).Select(p => (p[0], p[1])).Concat(more).ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
    }
}
