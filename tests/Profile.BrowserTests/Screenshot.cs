using NetVips;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>
/// A page as a picture, compared with the approved one in <c>tests/Profile.BrowserTests/Approved</c>. Both are first scaled down by four, so that
/// another browser version's text smoothing makes no difference, but a line that moved does.
/// </summary>
internal static class Screenshot
{
    private const double Scale = 0.25;

    // Out of 255 in any channel, and as a share of the pixels of the smaller picture.
    private const int Threshold = 40;
    private const double Allowed = 0.01;

    private const int AllowedPixels = 4;

    private static readonly string Folder = Path.Combine(ProfileServer.RepositoryRoot, "tests", "Profile.BrowserTests", "Approved");

    private static readonly bool Approves = Environment.GetEnvironmentVariable("APPROVE") == "1";

    /// <summary>
    /// What differs, where to look at it and how to approve it; null for no difference. With <c>APPROVE=1</c> the picture becomes the approved one.
    /// </summary>
    public static string? FaultOf(string name, byte[] png)
    {
        using var picture = Opaque(Image.NewFromBuffer(png));
        var approvedPath = Path.Combine(Folder, name + ".png");
        if (Approves)
        {
            Directory.CreateDirectory(Folder);
            picture.Pngsave(approvedPath, compression: 9, palette: true, q: 90, dither: 0, keep: Enums.ForeignKeep.None);
            return null;
        }

        using var approved = File.Exists(approvedPath) ? Opaque(Image.NewFromFile(approvedPath)) : null;
        var (fault, difference) = approved is null ? ("is not approved yet", null) : Compare(picture, approved);
        using (difference)
        {
            if (fault is null)
            {
                return null;
            }

            var output = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Screenshots")).FullName;
            var received = Path.Combine(output, name + ".png");
            picture.Pngsave(received);
            difference?.Pngsave(Path.Combine(output, name + ".difference.png"));
            return $"{name} {fault}: compare {received} with {approvedPath}";
        }
    }

    /// <summary>What is wrong, or null, and a picture that is white wherever the two differ.</summary>
    public static (string? Fault, Image? Difference) Compare(Image picture, Image approved)
    {
        if (Math.Abs(picture.Width - approved.Width) > AllowedPixels || Math.Abs(picture.Height - approved.Height) > AllowedPixels)
        {
            return ($"is {picture.Width}×{picture.Height} and was {approved.Width}×{approved.Height}", null);
        }

        var (width, height) = (Math.Min(picture.Width, approved.Width), Math.Min(picture.Height, approved.Height));
        using var now = picture.Crop(0, 0, width, height).Resize(Scale);
        using var then = approved.Crop(0, 0, width, height).Resize(Scale);
        using var distance = (now - then).Abs();
        var difference = (distance > Threshold).BandOr();
        var share = difference.Avg() / 255;
        return share > Allowed ? ($"differs in {share:P1} of its points", difference) : (null, difference);
    }

    private static Image Opaque(Image image)
    {
        using (image)
        {
            using var colours = image.Colourspace(Enums.Interpretation.Srgb);
            return colours.HasAlpha() ? colours.Flatten() : colours.Copy();
        }
    }
}
