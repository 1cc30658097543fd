using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Pictures;

namespace Profile.Checking;

/// <summary>Pictures that pages offer in smaller forms but that cannot be decoded.</summary>
/// <param name="problem">What is wrong with a picture, or null.</param>
internal sealed class PictureCheck(AssetTable assets, Func<PictureVariant, string?> problem)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the pictures of a page that were on no earlier page.</summary>
    public IEnumerable<Diagnostic> Of(RenderedPage page) =>
        from variant in PictureAddresses.In(page.Html, assets)
        where seen.Add(variant.Hash)
        let said = problem(variant)
        where said is not null
        select Messages.UndecodablePicture.At(new Location(variant.Original.File.Path), said);

    /// <summary>What is wrong with a picture, found by decoding it.</summary>
    public static string? Decoded(PictureVariant variant, MemoryLimit memory)
    {
        try
        {
            PictureEncoder.Decode(variant, memory);
            return null;
        }
        // If libvips or memory is missing, the picture is not to blame.
        catch (PictureException e)
        {
            return e.IsOfAll || e.IsTransient || e.NeedsMemory ? null : e.Message;
        }
    }
}
