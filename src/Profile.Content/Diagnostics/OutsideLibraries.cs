namespace Profile.Content.Diagnostics;

/// <summary>What replaces scripts and style sheets of other sites, which are not loaded.</summary>
internal static class OutsideLibraries
{
    // The first row with a word of the address counts.
    private static readonly (string[] Words, string Instead)[] Rows =
    [
        (["googletagmanager", "google-analytics", "gtag", "analytics", "cronitor", "pirsch", "openpanel", "panelbear", "plausible", "umami", "clarity"],
            "other sites do not count visitors"),
        (["altmetric", "dimensions", "badge"], "badges that other sites count are left out"),
        (["giscus", "disqus", "utteranc"], "link to a page for comments instead"),
        (["mathjax", "katex"], "formulas are rendered here"),
        (["polyfill"], "browsers no longer need it"),
        (["mermaid", "chart", "vega", "diff2html", "pseudocode"], "diagrams and charts are drawn here"),
        (["fontawesome", "font-awesome", "academicons", "tabler-icons"], "icons are drawn here"),
        (["fonts.g", "use.typekit"], "pages use the fonts of the reader's system"),
        (["bootstrap", "mdb", "tailwind"], "its classes for layout have a style here"),
        (["jquery", "popper", "masonry", "imagesloaded"], "no page of ours needs it"),
        (["zoom", "photoswipe", "lightbox", "swiper", "spotlight", "venobox", "img-comparison"], "pictures and galleries work without it"),
        (["highlight", "prism"], "code is coloured here"),
    ];

    /// <summary>The end of a message about an address: what replaces it, or nothing.</summary>
    public static string Instead(string address)
    {
        var row = Rows.FirstOrDefault(r => r.Words.Any(word => address.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return row.Instead is { } instead ? $"; {instead}" : "";
    }
}
