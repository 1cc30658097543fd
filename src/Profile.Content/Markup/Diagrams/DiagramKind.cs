using System.Collections.Immutable;

namespace Profile.Content.Markup.Diagrams;

/// <summary>A language of fenced blocks that a JavaScript library draws.</summary>
/// <param name="Names">The names of the language after a fence; the first one is part of addresses.</param>
/// <param name="Label">The name of the library, for readers.</param>
/// <param name="Files">The library's files, by the names in <see cref="DiagramLibrary"/>, in the order in which they are loaded.</param>
/// <param name="Script">
/// The statements of an asynchronous JavaScript function that draws a block, given <c>source</c> (its text), <c>target</c> (an empty element as large as the
/// frame) and <c>isDark</c>. It may be called again for the other colour scheme.
/// </param>
internal sealed record DiagramKind(ImmutableArray<string> Names, string Label, ImmutableArray<string> Files, string Script)
{
    /// <summary>Every kind. A new one needs a row here, and its files in compress.mjs and Profile.Content.csproj.</summary>
    public static ImmutableArray<DiagramKind> All { get; } =
    [
        new(["mermaid"], "Mermaid", ["mermaid.min.js"], """
            mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true, securityLevel: 'strict',
              theme: isDark ? 'dark' : 'default', fontFamily: 'system-ui, sans-serif' });
            const { svg } = await mermaid.render('drawing', source);
            target.innerHTML = svg;
            """),
        new(["chartjs"], "Chart.js", ["chart.umd.min.js"], """
            const { options, ...chart } = JSON.parse(source);
            Object.values(Chart.instances).forEach((old) => old.destroy());
            Chart.defaults.color = isDark ? '#e5e4df' : '#1c1e22';
            Chart.defaults.borderColor = isDark ? '#ffffff26' : '#0000001a';
            if (matchMedia('(prefers-reduced-motion: reduce)').matches) Chart.defaults.animation = false;
            const canvas = document.createElement('canvas');
            target.append(canvas);
            new Chart(canvas, { ...chart, options: { maintainAspectRatio: false, ...options } });
            """)
        {
            IsJson = true,
        },
        new(["echarts"], "Apache ECharts", ["echarts.min.js"], """
            echarts.getInstanceByDom(target)?.dispose();
            const chart = echarts.init(target, isDark ? 'dark' : undefined, { renderer: 'svg' });
            const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
            chart.setOption({ backgroundColor: 'transparent', ...(reduced && { animation: false }), ...JSON.parse(source) });
            onresize = () => chart.resize();
            """)
        {
            IsJson = true,
        },
        new(["vega_lite", "vega-lite"], "Vega-Lite", ["vega.min.js", "vega-lite.min.js", "vega-interpreter.js"], """
            const written = JSON.parse(source);
            const isOne = 'mark' in written || 'layer' in written;
            const fit = { width: 'container', height: 'container', autosize: { type: 'fit', contains: 'padding' } };
            const ink = isDark ? '#e5e4df' : '#1c1e22';
            const line = isDark ? '#ffffff40' : '#00000026';
            const config = { background: 'transparent', style: { 'guide-label': { fill: ink }, 'guide-title': { fill: ink }, 'group-title': { fill: ink },
              'group-subtitle': { fill: ink } }, title: { color: ink, subtitleColor: ink }, view: { stroke: line },
              axis: { domainColor: line, gridColor: line, tickColor: line } };
            const { spec } = vegaLite.compile({ ...(isOne && fit), ...written }, { config });
            // The interpreter evaluates expressions without eval, which the policy forbids.
            const view = new vega.View(vega.parse(spec, {}, { ast: true }), { expr: vega.expressionInterpreter, renderer: 'svg', container: target });
            await view.runAsync();
            """)
        {
            IsJson = true,
            LoadsData = true,
        },
        new(["diff2html"], "diff2html", ["diff2html.min.css", "diff2html.min.js"], """
            target.innerHTML = Diff2Html.html(source, { drawFileList: true, matching: 'lines', colorScheme: isDark ? 'dark' : 'light' });
            """)
        {
            LineHeight = 24,
            // Colours of the library's that are too pale for small text (WCAG 1.4.3).
            Style = ".d2h-lines-added, .d2h-lines-deleted, .d2h-tag, .d2h-info, .d2h-code-linenumber, .d2h-file-name { color: inherit !important }",
        },
        new(["pseudocode"], "pseudocode.js", ["temml.min.js", "pseudocode.min.js"], """
            // The library expects KaTeX. As with MathJax, formulas may be between double dollar signs.
            globalThis.katex = { renderToString: (formula) => temml.renderToString(formula, { throwOnError: false }) };
            const text = source.replaceAll('$$', '$');
            target.innerHTML = pseudocode.renderToString(text, { lineNumber: true, captionCount: 0 });
            """)
        {
            LineHeight = 24,
            Style = """
                .ps-root { font-family: "Iowan Old Style", Charter, Cambria, Georgia, serif; overflow-x: auto }
                .ps-root [style*="KaTeX"] { font-family: inherit !important }
                .ps-algorithm { border-block: 2px solid } .ps-algorithm.with-caption > .ps-line:first-child { border-bottom: 2px solid }
                .ps-line { margin: 0; line-height: 1.5 } .ps-funcname { font-variant: small-caps } .ps-keyword { font-weight: bold }
                .ps-linenum { display: inline-block; width: 1.6em; padding-inline-end: .3em; text-align: end; font-size: .8em }
                .ps-algorithmic.with-linenum .ps-line.ps-code { text-indent: -1.6em } .ps-algorithmic.with-linenum .ps-line.ps-code > span { text-indent: 0 }
                """,
        },
    ];

    /// <summary>Whether the source is JSON, so that mistakes in it are found before a library reads it.</summary>
    public bool IsJson { get; init; }

    /// <summary>Height in pixels for each line of the source, for drawings that are text; 0 for a picture with the shape of a screen (16:9).</summary>
    public int LineHeight { get; init; }

    /// <summary>Style of the frame's document, in addition to what all kinds share.</summary>
    public string Style { get; init; } = "";

    /// <summary>Whether the source may name data on other hosts (<c>"url": "https://…"</c>), which the drawing loads.</summary>
    public bool LoadsData { get; init; }

    /// <summary>The first name of the language.</summary>
    public string Name => Names[0];

    /// <summary>The kind for the language of a fence, or null.</summary>
    public static DiagramKind? Find(string language) => All.FirstOrDefault(k => k.Names.Contains(language));
}
