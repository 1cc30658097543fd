namespace Profile.BibTeX;

/// <summary>
/// AASTeX's commands for journals, such as <c>\apj</c>. BibTeX exported from ADS has them in place of names; readers see the short names that the AAS journals
/// print.
/// </summary>
internal static class AstronomicalJournals
{
    private const string List =
        """
        aj = AJ
        actaa = AcA
        araa = ARA&A
        apj = ApJ
        apjl = ApJL
        apjlett = ApJL
        apjs = ApJS
        apjsupp = ApJS
        ao = Appl. Opt.
        applopt = Appl. Opt.
        apss = Ap&SS
        aap = A&A
        astap = A&A
        aapr = A&A Rv
        aaps = A&AS
        azh = AZh
        baas = BAAS
        bac = Bull. Astr. Inst. Czechosl.
        caa = Chinese Astron. Astrophys.
        cjaa = Chinese J. Astron. Astrophys.
        icarus = Icarus
        jcap = JCAP
        jrasc = JRASC
        mnras = MNRAS
        memras = MmRAS
        na = New A
        nar = New A Rev.
        pra = Phys. Rev. A
        prb = Phys. Rev. B
        prc = Phys. Rev. C
        prd = Phys. Rev. D
        pre = Phys. Rev. E
        prl = Phys. Rev. Lett.
        pasa = PASA
        pasp = PASP
        pasj = PASJ
        qjras = QJRAS
        rmxaa = RMxAA
        skytel = S&T
        solphys = Sol. Phys.
        sovast = Soviet Ast.
        ssr = Space Sci. Rev.
        zap = ZAp
        nat = Nature
        nature = Nature
        iaucirc = IAU Circ.
        aplett = Astrophys. Lett.
        apspr = Astrophys. Space Phys. Res.
        bain = Bull. Astron. Inst. Netherlands
        fcp = Fundam. Cosm. Phys.
        gca = Geochim. Cosmochim. Acta
        grl = Geophys. Res. Lett.
        jcp = J. Chem. Phys.
        jgr = J. Geophys. Res.
        jqsrt = J. Quant. Spectrosc. Radiat. Transf.
        memsai = Mem. Soc. Astron. Italiana
        nphysa = Nucl. Phys. A
        physrep = Phys. Rep.
        physscr = Phys. Scr.
        planss = Planet. Space Sci.
        procspie = Proc. SPIE
        ssrv = Space Sci. Rev.
        maps = M&PS
        aas = AAS Meeting Abstracts
        dps = AAS/DPS Meeting Abstracts
        expast = Exp. Astron.
        psj = PSJ
        rnaas = RNAAS
        jaavso = JAAVSO
        planetscij = PSJ
        """;

    /// <summary>Each command without its backslash, and the journal.</summary>
    public static (string, string)[] Names { get; } =
        [.. List.Split('\n').Select(line => line.Split(" = ", 2)).Select(row => (row[0], row[1].TrimEnd('\r')))];
}
