using System.Collections.Immutable;
using Profile.BibTeX;

namespace Profile.Content.Markup.Liquid;

/// <summary>A text to run, and where it is.</summary>
/// <param name="Text">The text after the front matter.</param>
/// <param name="Path">Path of its file, for positions and <c>include_relative</c>.</param>
/// <param name="FirstLine">Line of the file at which the text starts, counted from 1.</param>
/// <param name="Page">The page that it belongs to: Liquid's <c>page</c>.</param>
/// <param name="Paginator">Liquid's <c>paginator</c> on a page of a paginated list, else null.</param>
/// <param name="Entry">Liquid's <c>entry</c> in a layout of bibliography entries, else null.</param>
/// <param name="Layout">What a layout sees besides the page; null when the text is not a layout.</param>
internal sealed record LiquidSource(
    string Text,
    string Path,
    int FirstLine,
    LiquidPage Page,
    LiquidPaginator? Paginator = null,
    BibTeXEntry? Entry = null,
    LayoutSource? Layout = null);

/// <summary>What a layout sees besides the page.</summary>
/// <param name="Content">Liquid's <c>content</c>: the HTML inside the layout.</param>
/// <param name="FrontMatter">Liquid's <c>layout</c>: the keys of the layout, and of those inside it.</param>
internal sealed record LayoutSource(string Content, YamlMap FrontMatter);

/// <summary>The text of a file that content includes.</summary>
/// <param name="Path">Path inside the content root, for positions.</param>
/// <param name="Text">The included text; empty when only the existence of the file matters.</param>
/// <param name="FirstLine">Line of the file at which the text starts, counted from 1.</param>
internal sealed record ContentText(string Path, string Text, int FirstLine = 1);

/// <summary>Liquid's <c>paginator</c> (jekyll-paginate): one page of a long list of posts.</summary>
/// <param name="Permalink">The address of the page.</param>
internal sealed record LiquidPaginator(
    string Permalink,
    string Collection,
    int Page,
    int PerPage,
    int TotalPosts,
    int TotalPages,
    ImmutableArray<LiquidPage> Posts,
    string? PreviousPath,
    string? NextPath);
