using NetVips;
using Profile.Content;
using Profile.Content.Assets;
using Profile.Content.Sources;

namespace Profile.Pictures;

/// <summary>
/// Turns a picture's bytes into those of a smaller form, by libvips: upright (Exif), in sRGB, without metadata. The library is loaded on the first call. The
/// pixels, bytes and shape of a picture are bounded (<see cref="PictureLimits"/>), and with them the time; the memory it needs is estimated from its header
/// (<see cref="PictureCost"/>), and a picture that does not fit is not decoded.
/// </summary>
internal static class PictureEncoder
{
    private const long Megabyte = 1024 * 1024;
    private const int WebPQuality = 75;

    /// <summary>The bytes of a form.</summary>
    /// <param name="memory">The memory that may be used; callers make one form at a time.</param>
    /// <exception cref="PictureException">The file cannot be read, has changed since the site was loaded, cannot be decoded, or needs more memory than there
    /// is.</exception>
    public static byte[] Encode(PictureVariant variant, MemoryLimit memory) => Guarded(variant, memory, () =>
    {
        // Decoded first and then encoded: done in one pass, both would need their memory at once.
        using var image = Narrowed(variant, variant.Width);
        NativeHeap.Trim();
        Fits(PictureCost.OfEncoding((long)image.Width * image.Height, image.HasAlpha()), memory);
        return image.WebpsaveBuffer(q: WebPQuality, keep: Enums.ForeignKeep.None);
    });

    /// <summary>Decodes the whole picture of a form and discards the result.</summary>
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

    // A header that we read differently from the decoder must not get past the limits.
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
                $"it needs {need / Megabyte} MB of memory to be made smaller, but only {Math.Max(0, memory.Left() / Megabyte)} of {memory.Bytes / Megabyte} MB "
                + $"may be used now") { NeedsMemory = true };
        }
    }

    private static byte[] Guarded(PictureVariant variant, MemoryLimit memory, Func<byte[]> work)
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized)
            {
                throw new PictureException("libvips is not available on this system", ModuleInitializer.Exception) { IsOfAll = true };
            }

            NetVips.NetVips.Concurrency = 1;
            // We want neither libvips' untrusted formats nor its cache of recent operations.
            NetVips.NetVips.BlockUntrusted = true;
            Cache.Max = 0;
            var before = Status(variant);
            Check(variant, memory);
            var made = work();
            return variant.Original.File.Now()?.Stamp == before.Stamp ? made : throw Changed();
        }
        // A failure is not the picture's fault if its file was being written while it was read.
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
            throw new PictureException("libvips is not available on this system", e) { IsOfAll = true };
        }
        finally
        {
            NativeHeap.Trim();
        }
    }
}
