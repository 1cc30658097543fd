namespace Profile.Serving;

/// <summary>Last in the pipeline: a request that nothing answered gets the site's own page for unknown addresses, or 503 as long as there is no site.</summary>
internal sealed class NotFoundMiddleware(RequestDelegate next, RenditionStore store)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not null)
        {
            await next(context);
            return;
        }

        if (store.Current is not { } set)
        {
            await ErrorRendition.UnavailableAsync(context);
            return;
        }

        await RenditionMiddleware.WriteAsync(context, await store.GetAsync(set, set.Find(PageRenderer.NotFoundPath)!));
    }
}
