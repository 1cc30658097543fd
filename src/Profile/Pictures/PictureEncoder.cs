using NetVips;
using Profile.Content;
using Profile.Content.Assets;
using Profile.Content.Sources;

namespace Profile.Pictures;

/// <summary>
/// A picture's bytes to the bytes of a smaller form, by libvips: upright (Exif), in sRGB, without metadata. The library is loaded at the first call. What a
/// picture may cost is bounded by its pixels, its bytes and its shape (<see cref="PictureLimits"/>), and with them the time; what it takes of memory is
/// estimated from its header (<see cref="PictureCost"/>), and one that does not fit is not decoded.
/// </summary>
internal static class PictureEncoder
{
    private const long Megabyte = 1024 * 1024;
    private const int WebPQuality = 75;
    private const int AvifQuality = 50;

    // 0–9; above 3 each step costs twice the time for one or two bytes of a hundred.
    private const int AvifEffort = 3;

    /// <summary>The bytes of a form.</summary>
    /// <param name="memory">What may be taken; who asks makes one form at a time.</param>
    /// <exception cref="PictureException">The file cannot be read, is no longer what the site was made of, cannot be decoded, or needs more memory than there
    /// is.</exception>
    public static byte[] Encode(PictureVariant variant, MemoryLimit memory) => Guarded(variant, memory, () =>
    {
        // Decoded first and encoded then: of both together the memory would be needed at once.
        using var image = Narrowed(variant, variant.Width);
        NativeHeap.Trim();
        Fits(PictureCost.OfEncoding((long)image.Width * image.Height, image.HasAlpha(), variant.Format), memory);
        return variant.Format == PictureFormat.Avif
            ? image.HeifsaveBuffer(q: AvifQuality, bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None)
            : image.WebpsaveBuffer(q: WebPQuality, keep: Enums.ForeignKeep.None);
    });

    /// <summary>Decodes the whole picture of a form and keeps nothing.</summary>
    /// <exception cref="PictureException">As <see cref="Encode"/>.</exception>
    public static void Decode(PictureVariant variant, MemoryLimit memory) => Guarded(variant, memory, () =>
    {
        using var image = Narrowed(variant, 64);
        return [];
    });

    private static Image Narrowed(PictureVariant variant, int width)
    {
        using var source = Source.NewFromFile(variant.Original.File.RealPath);
        using var image = Image.ThumbnailSource(source, width, height: 1 + (width * (PictureLimits.PictureTallness + 1)), size: Enums.Size.Down,
            outputProfile: "srgb", failOn: Enums.FailOn.Error);
        return image.CopyMemory();
    }

    // The bytes stay on disk: libvips reads them as it decodes.
    private static FileStatus Status(PictureVariant variant)
    {
        var file = variant.Original.File;
        if (file.Now() is not { } now || now.Stamp.Size > PictureLimits.LargestPictureBytes)
        {
            throw new PictureException("it is no longer there") { IsTransient = true };
        }

        try
        {
            return PictureReader.HashOf(file.RealPath) == variant.Hash ? now : throw Changed();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PictureException(e.Message, e) { IsTransient = true };
        }
    }

    private static PictureException Changed() => new("it has just changed") { IsTransient = true };

    // A header that we read otherwise than the decoder does must not get past the bounds.
    private static void Check(PictureVariant variant, MemoryLimit memory)
    {
        using var source = Source.NewFromFile(variant.Original.File.RealPath);
        using var header = Image.NewFromSource(source, access: Enums.Access.Sequential);
        var pixels = (long)header.Width * header.Height;
        if (pixels > PictureLimits.PicturePixels)
        {
            throw new PictureException(
                $"it has {pixels / 1_000_000} million pixels, and at most {PictureLimits.PicturePixels / 1_000_000} million are decoded");
        }

        Fits(PictureCost.OfDecoding(header), memory);
    }

    private static void Fits(long need, MemoryLimit memory)
    {
        if (need > memory.Left())
        {
            throw new PictureException(
                $"it needs {need / Megabyte} MB of memory to be made smaller, and of {memory.Bytes / Megabyte} MB {Math.Max(0, memory.Left() / Megabyte)} "
                + $"MB may be taken now") { NeedsMemory = true };
        }
    }

    private static byte[] Guarded(PictureVariant variant, MemoryLimit memory, Func<byte[]> work)
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
            var before = Status(variant);
            Check(variant, memory);
            var made = work();
            return variant.Original.File.Now()?.Stamp == before.Stamp ? made : throw Changed();
        }
        // What is written while it is read is no fault of the picture.
        catch (VipsException) when (variant.Original.File.Now()?.Stamp != variant.Original.File.Stamp)
        {
            throw Changed();
        }
        catch (VipsException e)
        {
            throw new PictureException(e.Message.ReplaceLineEndings(" ").Trim(), e);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            throw new PictureException("libvips is not there for this system", e) { IsOfAll = true };
        }
        finally
        {
            NativeHeap.Trim();
        }
    }
}
