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
        ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ textemdash — textendash – ldots … dots
        … textellipsis … textasciitilde ~ textasciicircum ^ textbackslash \ textbar | textless < textgreater > textunderscore _ textdollar $
        textpercent % textbraceleft { textbraceright } textquotedbl " textquotesingle ' textquoteleft ‘ textquoteright ’ textquotedblleft “
        textquotedblright ” guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › quotedblbase „ quotesinglbase ‚ lq ‘ rq ’ copyright ©
        textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £ texteuro € euro € textyen ¥ textcent ¢ S § textsection § P ¶
        textparagraph ¶ dag † textdagger † ddag ‡ textdaggerdbl ‡ textbullet • bullet • textperiodcentered · cdot · textdegree ° degree ° textpm ± pm
        ± times × texttimes × div ÷ textmu µ textordfeminine ª textordmasculine º textonehalf ½ textexclamdown ¡ textquestiondown ¿ infty ∞ approx ≈
        sim ∼ neq ≠ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ in ∈ forall ∀ exists ∃ partial ∂ nabla
        ∇ sum ∑ prod ∏ sqrt √ ast ∗ star ⋆ dagger † ddagger ‡ ell ℓ hbar ℏ prime ′ circ ∘ oplus ⊕ otimes ⊗ perp ⊥ parallel ∥ alpha α beta β gamma γ
        delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ
        chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX
        BibTeX XeTeX XeTeX LuaTeX LuaTeX pdfTeX pdfTeX mp ∓ simeq ≃ equiv ≡ cong ≅ propto ∝ lesssim ≲ gtrsim ≳ langle ⟨ rangle ⟩ lbrace { rbrace }
        lbrack [ rbrack ] textlbrackdbl ⟦ textrbrackdbl ⟧ backslash \ vert | mid | Vert ‖ setminus ∖ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ cup ∪ cap
        ∩ emptyset ∅ notin ∉ ni ∋ wedge ∧ vee ∨ neg ¬ lnot ¬ mapsto ↦ uparrow ↑ downarrow ↓ odot ⊙ sun ☉ earth ⊕ aleph ℵ Re ℜ Im ℑ wp ℘ angle ∠
        triangle △ diamond ⋄ bigstar ★ checkmark ✓ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
        textnumero № textperthousand ‰ textcelsius ℃ textohm Ω textmho ℧ textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓ textlnot ¬
        textbrokenbar ¦ textcurrency ¤ textlira ₤ textwon ₩ textpeso ₱ textbaht ฿ textservicemark ℠ textinterrobang ‽ textreferencemark ※
        textopenbullet ◦ textpilcrow ¶ textasteriskcentered ∗ textminus − textdiv ÷ guillemetleft « guillemetright » glqq „ grqq “ glq ‚ grq ‘ flqq «
        frqq » flq ‹ frq › textvisiblespace ␣ bibopenparen ( bibcloseparen ) micro µ celsius ℃ ohm Ω textprime ′ textdprime ″ textschwa ə cdots ⋯
        vdots ⋮ bibrangedash – bibdatedash –
        """, [("og", "« "), ("fg", " »"), ("space", " "), ("quad", " "), ("qquad", " "), ("enspace", " "), ("thinspace", "\u2009"), ("nobreakspace", "\u00A0"),
              ("newline", " "), ("par", " "), ("linebreak", " "), ("slash", "/"), ("and", " "), ("hyphen", "-"), ("hyp", "-"), ("dash", "–"), ("addspace",
                  " "), ("addnbspace", "\u00A0"),
              ("addcomma", ","), ("addperiod", "."), ("adddot", "."), ("addcolon", ":"), ("addsemicolon", ";"), .. AstronomicalJournals.Names]);

    /// <summary>Commands and switches that produce an element; <c>textsc</c> and the like are only typography and produce none.</summary>
    public static readonly FrozenDictionary<string, string> Elements = Pairs(
        """
        emph em textit em textsl em mkbibemph em mkbibitalic em mkbibbold strong mkbibsuperscript sup mkbibsubscript sub
        textbf strong texttt code textsuperscript sup textsubscript sub em em it em itshape em sl em
        slshape em bf strong bfseries strong tt code ttfamily code
        """, []);

    /// <summary>Those of <see cref="Elements"/> that apply to the end of their group instead of taking an argument.</summary>
    public static readonly FrozenSet<string> Switches =
        new[] { "em", "it", "itshape", "sl", "slshape", "bf", "bfseries", "tt", "ttfamily" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Commands with hidden arguments, and how many; what follows these, such as the text after a colour, is shown.</summary>
    public static readonly FrozenDictionary<string, int> Invisible = new Dictionary<string, int>
    {
        ["vspace"] = 1, ["hspace"] = 1, ["label"] = 1, ["begin"] = 1, ["end"] = 1, ["color"] = 1, ["textcolor"] = 1, ["colorbox"] = 1, ["includegraphics"] = 1,
        ["fontsize"] = 2, ["index"] = 1, ["phantom"] = 1, ["hphantom"] = 1, ["vphantom"] = 1, ["noop"] = 1, ["noopsort"] = 1, ["SortNoop"] = 1, ["rule"] = 2,
        ["raisebox"] = 1, ["foreignlanguage"] = 1, ["textlang"] = 1, ["selectlanguage"] = 1, ["texorpdfstring"] = 1,
        ["fontfamily"] = 1, ["fontencoding"] = 1,
        ["fontseries"] = 1, ["fontshape"] = 1, ["setlength"] = 2, ["parbox"] = 1, ["hyphenation"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that turn the letters of their argument into capitals (true) or lower case (false).</summary>
    public static readonly FrozenDictionary<string, bool> Cases = new Dictionary<string, bool>
    {
        ["uppercase"] = true, ["MakeUppercase"] = true, ["MakeTextUppercase"] = true,
        ["lowercase"] = false, ["MakeLowercase"] = false, ["MakeTextLowercase"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that put something around their argument: those of csquotes and biblatex.</summary>
    public static readonly FrozenDictionary<string, LaTeXEnclosing> Enclosing = new Dictionary<string, LaTeXEnclosing>
    {
        ["enquote"] = LaTeXEnclosing.Quotes, ["mkbibquote"] = LaTeXEnclosing.Quotes, ["textquote"] = LaTeXEnclosing.Quotes,
        ["blockquote"] = LaTeXEnclosing.Quotes, ["mkbibparens"] = new("(", ")"), ["mkbibbrackets"] = new("[", "]"),
        ["foreignquote"] = LaTeXEnclosing.Quotes with { Hidden = 1 }, ["hyphenquote"] = LaTeXEnclosing.Quotes with { Hidden = 1 },
        ["textcquote"] = LaTeXEnclosing.Quotes with { Hidden = 1 }, ["foreigntextquote"] = LaTeXEnclosing.Quotes with { Hidden = 1 },
        ["parentext"] = new("(", ")"), ["brackettext"] = new("[", "]"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that concern only typography: they show nothing themselves, and the text after them is shown unchanged.</summary>
    public static readonly FrozenSet<string> Transparent = Names(
        """
        footnote textsc textsf textrm textmd textup textnormal text mbox hbox fbox makebox framebox underline uline sout emshape sc scshape rm rmfamily sf
        sffamily md mdseries up upshape normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge protect relax noindent
        indent centering raggedright raggedleft left right big Big bigl bigr Bigl Bigr limits nolimits displaystyle textstyle allowbreak nobreak break
        pagebreak hfill hfil vfill vfil null unskip ignorespaces xspace leavevmode boldmath unboldmath mathrm mathbf mathit mathsf mathtt mathcal
        mathbb mathfrak mathscr mathnormal operatorname boldsymbol bm bibinfo bibnamefont bibfnamefont citenamefont natexlab eprint nocase
        MakeCapital autocap lsstyle textls usefont selectfont textgreek
        textcyrillic foreigntext bibstring bibcpstring ac acs acl acp acf acrshort gls Gls SI si num ang unit qty ce ch chem textsw textlf
        textoldstyle oldstylenums doi arxiv orcid hyperref smash strut kern hskip vskip hss newblock surname firstname isdot finentry mkbibnamefamily
        mkbibnamegiven textasciimacron textasciidieresis textasciiacute textasciigrave linespread kill endgraf nobreakdash
        """);

    private static FrozenSet<string> Names(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string list, (string, string)[] more)
    {
        var words = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).Select(p => (p[0], p[1])).Concat(more).ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
    }
}
