using NetVips;
using Profile.Content;
using Profile.Content.Assets;
using Profile.Content.Sources;

namespace Profile.Pictures;

/// <summary>
/// A picture's bytes to the bytes of a smaller form, by libvips: upright (Exif), in sRGB, without metadata. The library is loaded at the first call. What a
/// picture may cost is bounded by its pixels, its bytes and its shape (<see cref="Limits"/>), and with them the time.
/// </summary>
internal static class PictureEncoder
{
    private const int WebPQuality = 75;
    private const int AvifQuality = 50;

    // 0–9; above 3 each step costs twice the time for one or two bytes of a hundred.
    private const int AvifEffort = 3;

    /// <summary>The bytes of a form.</summary>
    /// <exception cref="PictureException">The file cannot be read, is no longer what the site was made of, or cannot be decoded.</exception>
    public static byte[] Encode(PictureVariant variant)
    {
        var bytes = Read(variant);
        return Guarded(() =>
        {
            Check(bytes);
            using var image = Image.ThumbnailBuffer(bytes, variant.Width, height: 1 + (variant.Width * (Limits.PictureTallness + 1)), size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Error);
            return variant.Format == PictureFormat.Avif
                ? image.HeifsaveBuffer(q: AvifQuality, bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None)
                : image.WebpsaveBuffer(q: WebPQuality, keep: Enums.ForeignKeep.None);
        });
    }

    /// <summary>Decodes the whole picture of a form and keeps nothing.</summary>
    /// <exception cref="PictureException">As <see cref="Encode"/>.</exception>
    public static void Decode(PictureVariant variant)
    {
        var bytes = Read(variant);
        Guarded(() =>
        {
            Check(bytes);
            using var image = Image.ThumbnailBuffer(bytes, 64, failOn: Enums.FailOn.Error);
            return image.WriteToMemory<byte>();
        });
    }

    private static byte[] Read(PictureVariant variant)
    {
        var file = variant.Original.File;
        if (file.Now() is not { } now || now.Stamp.Size > Limits.LargestPictureBytes)
        {
            throw new PictureException("it is no longer there") { IsPassing = true };
        }

        try
        {
            var bytes = File.ReadAllBytes(file.RealPath);
            return PictureReader.HashOf(bytes) == variant.Hash ? bytes : throw new PictureException("it has just changed") { IsPassing = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PictureException(e.Message, e) { IsPassing = true };
        }
    }

    // A header that we read otherwise than the decoder does must not get past the bounds.
    private static void Check(byte[] bytes)
    {
        using var header = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential);
        var pixels = (long)header.Width * header.Height;
        if (pixels > Limits.PicturePixels)
        {
            throw new PictureException($"it has {pixels / 1_000_000} million pixels, and at most {Limits.PicturePixels / 1_000_000} million are decoded");
        }

        // One that is sent coarse first is decoded as a whole, every other one a few lines at a time.
        if (header.Contains("interlaced") && pixels * 4 > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2)
        {
            throw new PictureException("it is progressive, and too large to be decoded in the memory that there is");
        }
    }

    private static byte[] Guarded(Func<byte[]> encode)
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized)
            {
                throw new PictureException("libvips is not there for this system", ModuleInitializer.Exception) { IsOfAll = true };
            }

            NetVips.NetVips.Concurrency = 1;
            // Neither its formats for experts nor the memory of what it did last are wanted here.
            NetVips.NetVips.BlockUntrusted = true;
            Cache.Max = 0;
            return encode();
        }
        catch (VipsException e)
        {
            throw new PictureException(e.Message.ReplaceLineEndings(" ").Trim(), e);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            throw new PictureException("libvips is not there for this system", e) { IsOfAll = true };
        }
    }
}
