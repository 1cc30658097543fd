using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>The words of BibTeX, biblatex and al-folio that have a meaning here.</summary>
public static class BibTeXVocabulary
{
    /// <summary>Names of months as predefined by BibTeX, January first.</summary>
    public static readonly ImmutableArray<string> Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Entry types: BibTeX's own fourteen, biblatex's, and the aliases that reference managers write.</summary>
    public static readonly FrozenSet<string> EntryTypes = Words(
        """
        article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings
        techreport unpublished
        mvbook bookinbook suppbook collection mvcollection suppcollection dataset online patent periodical suppperiodical
        mvproceedings reference mvreference inreference report set software thesis xdata electronic www
        artwork audio bibnote commentary image jurisdiction legislation legal letter movie music performance review standard video
        bachelorsthesis preprint talk poster presentation data
        """);

    /// <summary>Fields that BibTeX and biblatex define, that al-folio shows, or that owners and reference managers often add.</summary>
    public static readonly FrozenSet<string> Fields = Words(
        """
        address annote author booktitle chapter crossref edition editor howpublished institution journal key month note number organization pages
        publisher school series title type volume year abstract addendum afterword annotation annotator bookauthor booksubtitle date day doi eid
        eprint eprintclass eprinttype eventdate eventtitle file foreword isbn issn issue issuetitle journalsubtitle journaltitle keywords langid
        language location maintitle pagetotal part pubstate shortjournal shorttitle subtitle translator url urldate venue version xdata archive
        bookpagetotal bookpagination booktitleaddon commentator editora editorb editorc editortype editoratype editorbtype editorctype authortype
        bookauthortype entryset entrysubtype eventtitleaddon execute gender holder hyphenation ids indexsorttitle indextitle introduction isan ismn
        isrn issuesubtitle issuetitleaddon iswc journaltitleaddon label langidopts library lista listb listc listd liste listf mainsubtitle
        maintitleaddon namea nameb namec nameaddon options origdate origlanguage origlocation origpublisher origtitle pagination presort related
        relatedoptions relatedstring relatedtype reprinttitle shortauthor shorteditor shorthand shorthandintro shortseries sortkey sortname
        sortshorthand sorttitle sortyear titleaddon urlraw usera userb userc userd usere userf verba verbb verbc volumes xref assignee collaboration
        eventplace events issued nationality article-number numpages pmcid status translators yearfiled abbr additional_info altmetric archiveprefix
        arxiv articleno award award_name bibtex_show blog code dimensions google_scholar_id hal html inspirehep_id pdf pmid poster preview
        primaryclass selected slides supp video website adsurl adsnote arxivid bibsource biburl bibpdf citation codelink copyright data date-added
        date-modified document_type grp hal_id honor include lccn link media mendeley-groups organisation owner paper paperlink preprint site source
        tags talk timestamp tldr tppubtype transcript
        """);

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
