using Microsoft.AspNetCore.Mvc.RazorPages;
using Profile.Content;
using Profile.Content.Items;

namespace Profile.Pages;

/// <summary>The page of one item: the one whose permalink is being rendered.</summary>
internal sealed class ItemPage<T>(Site site) : PageModel
    where T : IContentItem
{
    public T Item => (T)site.ItemAt(Request.Path.Value!)!;
}
