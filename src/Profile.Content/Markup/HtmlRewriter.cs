using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Diagrams;
using Profile.Content.Markup.Highlighting;
using Profile.Content.Markup.Icons;
using Profile.Content.Markup.Mathematics;
using Profile.Content.Settings;
using Document = Profile.Content.Documents.Document;

namespace Profile.Content.Markup;

/// <summary>
/// The last step of markup: makes the HTML from Markdown, Liquid and the owner's own hand well-formed, so an unclosed element never reaches beyond its own
/// text; resolves its links and pictures; and gives its headings the levels that a page with one h1 needs (WCAG 1.3.1). Then formulas become MathML, code is
/// highlighted, diagrams get their frames and icons are drawn.
/// </summary>
internal sealed class HtmlRewriter(LinkResolver links, AssetTable assets, SiteSettings settings, MathRenderer formulas, CodeHighlighter code)
{
    // A formula contains one of these, or an entity that stands for one.
    private static readonly SearchValues<char> FormulaMarks = SearchValues.Create("$\\&");

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default));

    /// <summary>The finished body of a document at a permalink; problems are reported at their place in the source.</summary>
    /// <param name="uses">Records every resolved link, so that the body can be reused as long as all of them lead to the same places.</param>
    /// <param name="inlineOnly">Whether to keep only the elements that <see cref="InlineMarkup"/> allows.</param>
    /// <param name="title">The title above the body, which a heading at the body's start does not repeat; or null.</param>
    public RenderedBody Rewrite(
        string html, Document document, string permalink, DiagnosticBag bag, List<LinkUse>? uses = null, bool inlineOnly = false, string? title = null)
    {
        if (HtmlBounds.Problem(html) is { } bound)
        {
            bag.Report(bound, new Location(document.Path, document.BodyLine), MarkupLimits.HtmlElements);
            return RenderedBody.Source(document.Body);
        }

        // A parser is stateful; a context of its own makes it thread-safe. The body tag keeps elements that belong in a head where they are; parsing a
        // whole document costs half as much as parsing a fragment within one.
        var owner = Parser.ParseDocument($"<body>{html}");
        var body = owner.Body!;
        var pass = new RewritingPass(document, permalink, bag, uses);
        if (inlineOnly)
        {
            InlineMarkup.Restrict(body, pass);
        }
        else if (html.Contains("<d-", StringComparison.OrdinalIgnoreCase))
        {
            DistillElements.Rewrite(body, owner, settings.Texts);
        }

        RemoveTitle(body, owner, title);
        var elements = body.QuerySelectorAll("*").ToImmutableArray();
        foreach (var element in elements)
        {
            Attributes(element, pass);
            switch (element)
            {
                case IHtmlAnchorElement anchor:
                    Link(anchor, pass);
                    break;
                case IHtmlImageElement picture:
                    Picture(picture, pass);
                    break;
                case { LocalName: "source" or "video" or "audio" or "embed" or "iframe" }:
                    Source(element, "src", pass);
                    break;
                case { LocalName: "object" }:
                    Source(element, "data", pass);
                    break;
            }
        }

        var finished = new Dictionary<INode, RewrittenText>();
        if (settings.Math.IsEnabled && MayHoldFormulas(html))
        {
            new MathRewriter(formulas, settings.Math.Macros, settings.Texts["Formula"], pass.Report).Render(body, finished);
        }

        CodeRewriter.Highlight(elements, code, settings.NumbersCode, finished, (message, needle, arguments) => pass.Report(message, needle, 0, arguments));
        // Diagrams are drawn only in the bodies of documents, which pass `uses`: the site gets them from there and from no other text.
        var diagrams = uses is null ? []
            : DiagramRewriter.Draw(elements, settings.Texts, finished, (message, needle, arguments) => pass.Report(message, needle, 0, arguments));
        OwnerClasses.Mark(elements);
        IconRewriter.Render(elements, finished, (message, needle, arguments) => pass.Report(message, needle, 0, arguments));
        if (Emoji.MayHold(html))
        {
            Emoji.Replace(body);
        }

        var levels = new Dictionary<IElement, int>();
        var headings = Headings(elements, levels, finished);
        return new RenderedBody(
            BodyWriter.Write(body, new BodyFormatter(levels, finished)).Trim(),
            PlainText.Of(body, finished),
            headings,
            IsOneParagraph: body.Children is [IHtmlParagraphElement] || !body.Children.Any(child => PlainText.IsBlock(child.LocalName)))
        {
            Diagrams = diagrams,
        };
    }

    // Links to the heading lead to its place.
    private static void RemoveTitle(IElement body, IDocument owner, string? title)
    {
        if (title is null || body.ChildNodes.FirstOrDefault(IsSeen) is not IElement { LocalName: "h1" } heading || heading.QuerySelector("a, img") is not null
            || !string.Equals(heading.TextContent.Trim(), title.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (heading.Id is { Length: > 0 } id)
        {
            var place = owner.CreateElement("span");
            place.Id = id;
            heading.Before(place);
        }

        heading.Remove();

        static bool IsSeen(INode node) => node is IElement || (node is IText && node.TextContent.Trim().Length > 0);
    }

    private static bool MayHoldFormulas(string html) => html.AsSpan().ContainsAny(FormulaMarks) || html.Contains("<d-math", StringComparison.OrdinalIgnoreCase);

    // kramdown's footnote roles: one is deprecated (DPUB-ARIA 1.1), one belongs on the link and not on the superscript around it.
    private static void FootnoteRole(IElement element)
    {
        switch (element.GetAttribute("role"))
        {
            case "doc-endnote":
                element.RemoveAttribute("role");
                break;
            case "doc-noteref" when element.LocalName == "sup":
                element.RemoveAttribute("role");
                element.FirstElementChild?.SetAttribute("role", "doc-noteref");
                break;
        }
    }

    private void Attributes(IElement element, RewritingPass pass)
    {
        FootnoteRole(element);
        // The text of the task becomes the accessible name of its checkbox.
        if (element is IHtmlInputElement { Type: "checkbox", ParentElement: { } task } && !element.HasAttribute("aria-label")
            && element.ClassList.Contains("task-list-item-checkbox"))
        {
            element.SetAttribute("aria-label", PlainText.Shorten(task.TextContent.Trim().ReplaceLineEndings(" "), 80));
        }

        // People without a mouse scroll the gallery with the arrow keys.
        if (element.LocalName == "swiper-container" || element.ClassList.Contains("swiper"))
        {
            element.SetAttribute("tabindex", "0");
            element.SetAttribute("role", "group");
            element.SetAttribute("aria-label", element.GetAttribute("aria-label") ?? settings.Texts["Gallery"]);
        }

        for (var i = element.Attributes.Length - 1; i >= 0; i--)
        {
            if (element.Attributes[i] is { } attribute && attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                element.RemoveAttribute(attribute.Name);
                pass.Report(Messages.InlineHandler, attribute.Name, 0, attribute.Name);
            }
        }
    }

    private void Link(IHtmlAnchorElement anchor, RewritingPass pass)
    {
        if (anchor.GetAttribute("href") is not { } href)
        {
            return;
        }

        var resolved = Resolve(href, pass);
        if (resolved.Problem is { } problem)
        {
            pass.Report(problem, href, 0, href, pass.IsFull ? "" : links.Suggest(href));
        }

        if (resolved.Href is null)
        {
            anchor.RemoveAttribute("href");
            return;
        }

        anchor.SetAttribute("href", resolved.Href);
        if (anchor.GetAttribute("target") == "_blank")
        {
            anchor.SetAttribute("rel", "noopener");
        }
    }

    private ResolvedLink Resolve(string target, RewritingPass pass)
    {
        var resolved = links.Resolve(target, pass.Permalink, pass.Document.Path);
        pass.Uses?.Add(new LinkUse(target, resolved, resolved.Problem is null || pass.IsFull ? null : links.Suggest(target)));
        return resolved;
    }

    private void Picture(IHtmlImageElement picture, RewritingPass pass)
    {
        var source = picture.GetAttribute("src") ?? "";
        Source(picture, "src", pass);
        if (picture.GetAttribute("alt") is null)
        {
            pass.Report(Messages.MissingAlt, source, 0, source);
            picture.SetAttribute("alt", "");
        }

        if (!picture.HasAttribute("loading"))
        {
            picture.SetAttribute("loading", "lazy");
        }

        if (links.AssetAt(picture.GetAttribute("src") ?? "") is not { } asset || assets.PictureOf(asset) is not { } known)
        {
            return;
        }

        if (!picture.HasAttribute("width") && !picture.HasAttribute("height"))
        {
            picture.SetAttribute("width", $"{known.Size.Width}");
            picture.SetAttribute("height", $"{known.Size.Height}");
        }

        if (!picture.HasAttribute("srcset") && picture.ParentElement?.LocalName != "picture" && PictureMarkup.SourceSet(asset, known) is { } forms)
        {
            picture.SetAttribute("srcset", forms);
            if (!picture.HasAttribute("sizes"))
            {
                var isWritten = int.TryParse(picture.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width);
                picture.SetAttribute("sizes", PictureMarkup.ColumnSizes(isWritten ? width : known.Size.Width));
            }
        }
    }

    private void Source(IElement element, string attribute, RewritingPass pass)
    {
        if (element.GetAttribute(attribute) is not { Length: > 0 } source || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var resolved = Resolve(source, pass);
        if (resolved.Problem is { } problem)
        {
            pass.Report(problem == Messages.BrokenInternalLink ? Messages.MissingAsset : problem, source, 0, source, pass.IsFull ? "" : links.Suggest(source));
        }

        if (resolved.Href is null)
        {
            element.RemoveAttribute(attribute);
        }
        else
        {
            element.SetAttribute(attribute, resolved.Href);
        }
    }

    // The page's title is its h1: the first level used becomes h2, and no level is skipped further down.
    private static ImmutableArray<Heading> Headings(
        ImmutableArray<IElement> elements, Dictionary<IElement, int> levels, Dictionary<INode, RewrittenText> finished)
    {
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var open = new Stack<int>();
        foreach (var heading in elements.Where(e => e.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
        {
            var written = heading.LocalName[1] - '0';
            while (open.TryPeek(out var above) && above >= written)
            {
                open.Pop();
            }

            open.Push(written);
            var level = Math.Min(6, open.Count + 1);
            levels[heading] = level;
            headings.Add(new Heading(level, heading.Id ?? "", PlainText.Of(heading, finished)));
        }

        return headings.ToImmutable();
    }
}
