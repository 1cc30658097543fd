using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Profile.Content;

namespace Profile.Serving;

/// <summary>The bytes of one path in one coding, with their headers ready.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="ETag">Strong tag of body and coding.</param>
/// <param name="Length">Content-Length.</param>
internal sealed record EncodedBody(byte[] Bytes, string ETag, StringValues Length);

/// <summary>A rendition with everything that it was made of.</summary>
/// <param name="Inputs">What its page read of the site; null if it may not be kept for another site.</param>
internal sealed record RenderedPath(Rendition Rendition, ImmutableArray<SiteInput>? Inputs);

/// <summary>
/// The response for a path: status, headers and body in every coding, rendered once and served from memory. The tag is the hash of the uncompressed bytes, so
/// equal content has equal tags on every copy of the server.
/// </summary>
internal sealed class Rendition
{
    /// <summary>Revalidate each time, at the cost of a 304; serve the stale copy meanwhile.</summary>
    public static readonly StringValues Fresh = "public, max-age=0, must-revalidate, stale-while-revalidate=60";

    /// <summary>RFC 9111 section 5.2.2.5: a cached error would outlive its repair.</summary>
    public static readonly StringValues NoStore = "no-store";

    /// <summary>Below this many bytes compression gains nothing.</summary>
    private const int SmallestCompressed = 256;

    private readonly byte[] identity;
    private readonly string hash;
    private readonly bool isCompressible;
    private EncodedBody? gzip;
    private EncodedBody? brotli;

    /// <param name="status">Status of the response.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="body">Its uncompressed bytes.</param>
    /// <param name="headers">Further headers: policy, location.</param>
    public Rendition(int status, string contentType, byte[] body, params KeyValuePair<string, StringValues>[] headers)
    {
        Status = status;
        ContentType = contentType;
        identity = body;
        Headers = headers;
        hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        isCompressible = body.Length >= SmallestCompressed && MediaTypes.IsCompressible(contentType);
        Identity = new EncodedBody(body, $"\"{hash}\"", body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public int Status { get; }

    public string ContentType { get; }

    public KeyValuePair<string, StringValues>[] Headers { get; }

    public EncodedBody Identity { get; }

    /// <summary>How long it may be kept without revalidation.</summary>
    public StringValues CacheControl { get; init; } = Fresh;

    /// <summary>Identifies the bytes, whatever their coding.</summary>
    public string Hash => hash;

    /// <summary>True once the best compression is done.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Bytes of memory that it holds or will hold: for text, each compressed form is at most half of its length.</summary>
    public long Size => isCompressible ? 2L * identity.Length : identity.Length;

    /// <summary>The body in a coding; compressed quickly on first use if the best compression is not done yet.</summary>
    public EncodedBody In(ContentCoding coding) => !isCompressible ? Identity : coding switch
    {
        ContentCoding.Brotli => brotli ?? First(ref brotli, Encoded(Compress(s => new BrotliStream(s, CompressionLevel.Fastest)), "br")),
        ContentCoding.Gzip => gzip ?? First(ref gzip, Encoded(Compress(s => new GZipStream(s, CompressionLevel.Fastest)), "gz")),
        _ => Identity,
    };

    /// <summary>Replaces the quick compressions with the best ones, which take long.</summary>
    public void Finish()
    {
        if (isCompressible)
        {
            brotli = Encoded(Compress(s => new BrotliStream(s, CompressionLevel.SmallestSize)), "br");
            gzip = Encoded(Compress(s => new GZipStream(s, CompressionLevel.SmallestSize)), "gz");
        }

        IsFinished = true;
    }

    /// <summary>Takes the best compressions from an earlier rendition of the same bytes, if it has them.</summary>
    public void TakeFrom(Rendition? earlier)
    {
        if (earlier is { IsFinished: true } && earlier.hash == hash)
        {
            brotli = earlier.brotli;
            gzip = earlier.gzip;
            IsFinished = true;
        }
    }

    // The best compression may be done while the quick one runs, and stays then.
    private static EncodedBody First(ref EncodedBody? form, EncodedBody quick) => Interlocked.CompareExchange(ref form, quick, null) ?? quick;

    private EncodedBody Encoded(byte[] bytes, string suffix) =>
        new(bytes, $"\"{hash}-{suffix}\"", bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private byte[] Compress(Func<Stream, Stream> coder)
    {
        using var target = new MemoryStream(identity.Length / 3);
        using (var stream = coder(target))
        {
            stream.Write(identity);
        }

        return target.ToArray();
    }
}
