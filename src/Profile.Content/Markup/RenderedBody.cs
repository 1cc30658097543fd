using System.Collections.Immutable;
using Profile.Content.Markup.Diagrams;

namespace Profile.Content.Markup;

/// <summary>A heading of a rendered text, for tables of contents.</summary>
internal sealed record Heading(int Level, string Id, string Text);

/// <summary>Parts of a home page that a layout of the owner's may show.</summary>
[Flags]
internal enum HomeParts
{
    None = 0,

    /// <summary>The texts below the portrait.</summary>
    Profile = 1,

    /// <summary>The line under the name.</summary>
    Subtitle = 2,

    /// <summary>The accounts, before the text. Our page shows them, in that place.</summary>
    SocialAtHead = 4,
}

/// <summary>The result of rendering a document's body.</summary>
/// <param name="Html">Well-formed HTML: every element closed, headings from h2 without gaps, links resolved.</param>
/// <param name="Text">The words that a reader sees, for search, excerpts and reading time.</param>
/// <param name="Headings">Its headings in order.</param>
/// <param name="IsOneParagraph">True when it is a single paragraph: such a news item fits into the list.</param>
internal sealed record RenderedBody(string Html, string Text, ImmutableArray<Heading> Headings, bool IsOneParagraph)
{
    /// <summary>Its blocks that are drawn in frames.</summary>
    public ImmutableArray<Diagram> Diagrams { get; init; } = [];

    /// <summary>
    /// The theme's layout around the site's own layouts (which are part of the HTML); empty if they name none; null when the page has no own layout.
    /// </summary>
    public string? Frame { get; init; }

    /// <summary>What its own layout shows of a home page besides the text, so that our page does not.</summary>
    public HomeParts Parts { get; init; }

    /// <summary>The language of the text as a BCP 47 tag, if its file says so (<c>lang</c>); null for that of the site.</summary>
    public string? Language { get; init; }

    /// <summary>HTML of the heading that its own layout shows instead of the title; null to show the title.</summary>
    public string? Heading { get; init; }

    public static RenderedBody Empty { get; } = new("", "", [], IsOneParagraph: true);

    /// <summary>The source of a text that cannot be rendered, cut to <see cref="MarkupLimits.SourceCharacters"/>: better than an empty page.</summary>
    public static RenderedBody Source(string body)
    {
        var text = PlainText.Shorten(body.Trim(), MarkupLimits.SourceCharacters);
        return text.Length == 0 ? Empty : new RenderedBody($"<pre>\n{RewrittenText.Encode(text)}</pre>", text, [], IsOneParagraph: false);
    }

    /// <summary>The HTML without its enclosing paragraph, for showing inline.</summary>
    public string InlineHtml =>
        IsOneParagraph && Html.TrimEnd() is ['<', 'p', '>', .. var inner] && inner.EndsWith("</p>", StringComparison.Ordinal) ? inner[..^4] : Html;

    /// <summary>The first words, cut at the end of a word.</summary>
    public string Excerpt(int characters) => PlainText.Shorten(Text, characters);
}
