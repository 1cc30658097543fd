namespace Profile.Serving;

/// <summary>The codings in which a rendition is kept (RFC 9110 section 8.4.1).</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
