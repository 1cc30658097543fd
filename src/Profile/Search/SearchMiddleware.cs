using Profile.Serving;

namespace Profile.Search;

/// <summary>
/// <c>/search?q=</c>: searches, and renders the results page in the pipeline that no request enters; only the query is taken from the request. Without a query
/// the page is like any other.
/// </summary>
internal sealed class SearchMiddleware(RequestDelegate next, RenditionStore store, SearchStore search, PageRenderer renderer, ILogger<SearchMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value is not ("/search" or PageRenderer.SearchPath) || store.Current is null
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return next(context);
        }

        request.Path = PageRenderer.SearchPath;
        var query = SearchQuery.Parse(request.Query["q"].FirstOrDefault());
        return query.Text.Length == 0 ? next(context) : AnswerAsync(context, query);
    }

    private async Task AnswerAsync(HttpContext context, SearchQuery query)
    {
        if (await search.FindAsync(query, context.RequestAborted) is not { } answer)
        {
            context.Response.Headers.RetryAfter = "2";
            await RenditionMiddleware.WriteAsync(context, ErrorRendition.Busy);
            return;
        }

        Rendition rendition;
        try
        {
            rendition = await renderer.RenderAsync(answer);
        }
        catch (Exception e)
        {
            logger.RenderFailed(e, PageRenderer.SearchPath);
            rendition = ErrorRendition.Create();
        }

        await RenditionMiddleware.WriteAsync(context, rendition);
    }
}
