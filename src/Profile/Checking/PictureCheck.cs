using Profile.Content;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Pictures;

namespace Profile.Checking;

/// <summary>Pictures that pages offer in smaller forms, and that cannot be decoded.</summary>
/// <param name="problem">What is wrong with a picture, or null.</param>
internal sealed class PictureCheck(Site site, IReadOnlyDictionary<string, RenderedPage> pages, Func<PictureVariant, string?> problem)
{
    public IEnumerable<Diagnostic> All() =>
        from variant in pages.Values.SelectMany(p => PictureAddresses.In(p.Html, site.Assets)).DistinctBy(v => v.Hash)
        let said = problem(variant)
        where said is not null
        select Messages.UndecodablePicture.At(new Location(variant.Original.File.Path), said);

    /// <summary>What is wrong with a picture: found by decoding it.</summary>
    public static string? Decoded(PictureVariant variant, MemoryLimit memory)
    {
        try
        {
            PictureEncoder.Decode(variant, memory);
            return null;
        }
        // Where libvips or the memory is not there, no picture is to blame.
        catch (PictureException e)
        {
            return e.IsOfAll || e.IsPassing || e.NeedsMemory ? null : e.Message;
        }
    }
}
