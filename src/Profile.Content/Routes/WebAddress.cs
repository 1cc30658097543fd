namespace Profile.Content.Routes;

/// <summary>Reads addresses of the web as owners write them.</summary>
internal static class WebAddress
{
    /// <summary>
    /// The address, if a browser can ask for it; null when it is not absolute, when its scheme is neither http nor https, and when its host cannot be
    /// written in ASCII (RFC 5891), which <see cref="Uri"/> finds out only when the host is read, by an exception.
    /// </summary>
    public static Uri? Read(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        try
        {
            return address.IdnHost.Length > 0 ? address : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
