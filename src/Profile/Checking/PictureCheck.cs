using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Pictures;

namespace Profile.Checking;

/// <summary>Pictures that pages offer in smaller forms, and that cannot be decoded.</summary>
internal sealed class PictureCheck(Site site, IReadOnlyDictionary<string, RenderedPage> pages)
{
    public IEnumerable<Diagnostic> All() =>
        from variant in pages.Values.SelectMany(p => PictureAddresses.In(p.Html, site.Assets)).DistinctBy(v => v.Hash)
        let problem = ProblemOf(variant)
        where problem is not null
        select Messages.UndecodablePicture.At(new Location(variant.Original.File.Path), problem);

    private static string? ProblemOf(Content.Assets.PictureVariant variant)
    {
        try
        {
            PictureEncoder.Decode(variant);
            return null;
        }
        // Where libvips is not there, no picture is to blame.
        catch (PictureException e)
        {
            return e.IsOfAll || e.IsPassing ? null : e.Message;
        }
    }
}
