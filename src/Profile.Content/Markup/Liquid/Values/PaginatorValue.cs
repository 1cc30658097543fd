using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Values;

/// <summary>Liquid's <c>paginator</c>.</summary>
internal sealed class PaginatorValue(LiquidPaginator paginator) : LiquidObject
{
    public override IEnumerable<string> Keys =>
        ["page", "per_page", "posts", "total_posts", "total_pages", "previous_page", "previous_page_path", "next_page", "next_page_path"];

    public override bool IsData => false;

    public LiquidPaginator Paginator => paginator;

    public override FluidValue? Find(string key, LiquidRun run)
    {
        run.Note(new PaginatorRead(paginator.Permalink));
        return Part(key);
    }

    private FluidValue? Part(string key) => key switch
    {
        "page" => LiquidValue.Of(paginator.Page),
        "per_page" => LiquidValue.Of(paginator.PerPage),
        "posts" => LiquidValue.Of([.. paginator.Posts.Select(p => new PageValue(p))]),
        "total_posts" => LiquidValue.Of(paginator.TotalPosts),
        "total_pages" => LiquidValue.Of(paginator.TotalPages),
        "previous_page" => paginator.PreviousPath is null ? null : LiquidValue.Of(paginator.Page - 1),
        "previous_page_path" => LiquidValue.Of(paginator.PreviousPath),
        "next_page" => paginator.NextPath is null ? null : LiquidValue.Of(paginator.Page + 1),
        "next_page_path" => LiquidValue.Of(paginator.NextPath),
        _ => null,
    };
}
