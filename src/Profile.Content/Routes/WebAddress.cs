namespace Profile.Content.Routes;

/// <summary>Reads web addresses as owners write them.</summary>
internal static class WebAddress
{
    /// <summary>
    /// The address, if a browser can request it. Null when it is not absolute, when its scheme is neither http nor https, or when its host cannot be written in
    /// ASCII (RFC 5891), for which <see cref="Uri"/> throws only when the host is read.
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
