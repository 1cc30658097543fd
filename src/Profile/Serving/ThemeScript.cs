namespace Profile.Serving;

/// <summary>
/// The one script that runs before the first paint: it applies the theme that the reader chose, so that no other theme flashes. Without the script or a choice,
/// the page follows the system.
/// </summary>
internal static class ThemeScript
{
    public const string Text = "try{const t=localStorage.theme;if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
}
