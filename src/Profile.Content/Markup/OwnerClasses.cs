using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using Profile.Content.Markup.Icons;

namespace Profile.Content.Markup;

/// <summary>
/// The class names that owners write by hand, Bootstrap's and al-folio's (docs/reference/al-folio.md, 4.1), which wwwroot/css/classes.css styles. A body that
/// uses one is marked, so that every page that shows it loads the style sheet.
/// </summary>
internal static class OwnerClasses
{
    /// <summary>The attribute that marks the first element of a body with such a class.</summary>
    public const string Marker = "data-classes";

    /// <summary>Whole names.</summary>
    public static FrozenSet<string> Names { get; } = new[]
    {
        "row", "col", "no-gutters", "container", "container-fluid", "grid", "grid-item", "grid-sizer", "clearfix",
        "card", "hoverable", "btn", "badge", "alert", "table", "lead", "small", "caption", "category", "projects", "repositories", "repo", "post", "profile",
        "pagination",
        "rounded", "list-unstyled", "list-inline", "list-inline-item", "media", "media-body", "list-group", "list-group-item",
        "swiper-wrapper", "swiper-slide", "only-light", "only-dark", "repo-img-light", "repo-img-dark",
        "sr-only", "visually-hidden", "w-25", "w-50", "w-75", "w-100", "h-100", "border", "shadow", "l-page", "l-screen", "l-gutter",
        "hidden", "invisible", "list-disc", "italic", "underline", "uppercase", "lowercase", "capitalize", "truncate", "w-20", "g-0",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Prefixes of names.</summary>
    public static ImmutableArray<string> Prefixes { get; } =
    [
        "col-", "row-cols-", "m-", "mt-", "mb-", "ml-", "mr-", "ms-", "me-", "mx-", "my-", "p-", "pt-", "pb-", "pl-", "pr-", "ps-", "pe-", "px-", "py-",
        "d-", "flex-", "justify-content-", "align-items-", "align-self-", "float-", "text-", "font-", "order-", "fw-", "btn-", "badge-", "alert-",
        "card-", "table-", "rounded-", "img-", "z-depth-", "shadow-", "border-", "bg-", "embed-responsive", "post-", "tag-", "l-body-", "l-page-", "l-screen-",
            "fa-", "ai-",
    ];

    /// <summary>Whether that style sheet styles a class, by its name or its prefix.</summary>
    public static bool Contains(string name) => Names.Contains(name) || Prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal));

    /// <summary>Elements of libraries that the style sheet styles too.</summary>
    public static FrozenSet<string> Elements { get; } = FrozenSet.Create(StringComparer.Ordinal, "swiper-container", "img-comparison-slider");

    /// <summary>Marks the first element of a body that the style sheet styles, if there is one.</summary>
    public static void Mark(ImmutableArray<IElement> elements) =>
        elements.FirstOrDefault(IsStyled)?.SetAttribute(Marker, "");

    private static bool IsStyled(IElement element) => Elements.Contains(element.LocalName)
        || (element.HasAttribute("class") && (IconClasses.Read(element.ClassList)?.Others ?? element.ClassList).Any(Contains));
}
