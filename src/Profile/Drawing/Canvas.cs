using System.Collections.Immutable;
using Profile.Content.Appearance;

namespace Profile.Drawing;

/// <summary>A colour with an opacity from 0 to 255.</summary>
internal readonly record struct Paint(Colour Colour, byte Opacity = 255);

/// <summary>
/// A picture in few colours with smooth edges: each pixel is a step between the two paints of one ramp. It uses only plain arithmetic, so the bytes are the
/// same on every system.
/// </summary>
internal sealed class Canvas
{
    /// <summary>The steps of a ramp; three ramps fit into a palette of 256 colours.</summary>
    private const int Steps = 85;
    private readonly byte[] pixels;
    private readonly ImmutableArray<(Paint From, Paint To)> ramps;

    /// <param name="ramps">At most three; the picture is filled with the first paint of the first ramp.</param>
    public Canvas(int width, int height, params ImmutableArray<(Paint From, Paint To)> ramps)
    {
        (Width, Height, this.ramps) = (width, height, ramps);
        pixels = new byte[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Fills polygons with the second paint of a ramp.</summary>
    public void Fill(IEnumerable<IEnumerable<Vertex>> contours, int ramp)
    {
        Vertex[][] polygons = [.. contours.Select(c => c.ToArray()).Where(c => c.Length > 0)];
        if (polygons.Length == 0)
        {
            return;
        }

        // Adds up, along each row, the signed area that each line covers to its right (R. Levien, "How fast can we rasterize fonts", 2016).
        var vertices = polygons.SelectMany(p => p).ToArray();
        var top = Math.Clamp((int)Math.Floor(vertices.Min(v => v.Y)), 0, Height);
        var bottom = Math.Clamp((int)Math.Ceiling(vertices.Max(v => v.Y)), top, Height);
        var first = Math.Clamp((int)Math.Floor(vertices.Min(v => v.X)), 0, Width - 1);
        var last = Math.Clamp((int)Math.Ceiling(vertices.Max(v => v.X)), first, Width - 1);
        var areas = new double[((bottom - top) * Width) + 2];
        foreach (var points in polygons)
        {
            for (var i = 0; i < points.Length; i++)
            {
                Line(areas, top, points[i], points[(i + 1) % points.Length]);
            }
        }

        for (var y = top; y < bottom; y++)
        {
            var sum = 0.0;
            for (var x = first; x <= last; x++)
            {
                sum += areas[((y - top) * Width) + x];
                var step = (int)((Math.Min(Math.Abs(sum), 1) * (Steps - 1)) + 0.5);
                if (step > 0)
                {
                    pixels[(y * Width) + x] = (byte)((ramp * Steps) + step);
                }
            }
        }
    }

    /// <summary>Fills a rectangle with rounded corners.</summary>
    public void Fill(double left, double top, double right, double bottom, double radius, int ramp)
    {
        const int Points = 16;
        IEnumerable<Vertex> Corner(double x, double y, int quarter) => Enumerable.Range(0, Points + 1).Select(i =>
            (Math.PI / 2 * (quarter + (i / (double)Points))) is var angle
                ? new Vertex(x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)))
                : default);
        Fill(
            [
                [
                    .. Corner(right - radius, bottom - radius, 0), .. Corner(left + radius, bottom - radius, 1),
                    .. Corner(left + radius, top + radius, 2), .. Corner(right - radius, top + radius, 3),
                ],
            ],
            ramp);
    }

    /// <summary>Writes a line of text.</summary>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">The height of its baseline.</param>
    public void Write(ImmutableArray<Glyph> text, double x, double y, double size, int ramp)
    {
        var contours = new List<IEnumerable<Vertex>>();
        foreach (var glyph in text)
        {
            var at = x;
            contours.AddRange(glyph.Contours.Select(c => c.Select(v => new Vertex(at + (v.X * size), y + (v.Y * size)))));
            x += glyph.Advance * size;
        }

        Fill(contours, ramp);
    }

    /// <summary>The picture as PNG.</summary>
    public byte[] ToPng() =>
        PngWriter.Write(Width, Height, pixels, [.. ramps.SelectMany(r => Enumerable.Range(0, Steps).Select(i => Between(r.From, r.To, i)))]);

    private static Paint Between(Paint from, Paint to, int step)
    {
        byte Mixed(byte a, byte b) => (byte)(((a * (Steps - 1 - step)) + (b * step) + ((Steps - 1) / 2)) / (Steps - 1));
        return new Paint(
            new Colour(Mixed(from.Colour.Red, to.Colour.Red), Mixed(from.Colour.Green, to.Colour.Green), Mixed(from.Colour.Blue, to.Colour.Blue)),
            Mixed(from.Opacity, to.Opacity));
    }

    // Adds one line; the first row of the areas is the canvas row with the given number.
    private void Line(double[] areas, int first, Vertex from, Vertex to)
    {
        var direction = from.Y < to.Y ? 1.0 : -1.0;
        var (top, bottom) = from.Y < to.Y ? (from, to) : (to, from);
        var slope = bottom.Y == top.Y ? 0 : (bottom.X - top.X) / (bottom.Y - top.Y);
        for (var y = (int)Math.Max(0, Math.Floor(top.Y)); y < Math.Min(Height, Math.Ceiling(bottom.Y)); y++)
        {
            var (begin, end) = (Math.Max(y, top.Y), Math.Min(y + 1, bottom.Y));
            Row(areas, y - first, direction * (end - begin), At(begin), At(end));
        }

        double At(double y) => Math.Clamp(top.X + ((y - top.Y) * slope), 0, Width - 1);
    }

    // Adds the part of a line that crosses one row of pixels, between two positions.
    private void Row(double[] areas, int y, double height, double x, double next)
    {
        var (left, right) = x < next ? (x, next) : (next, x);
        var (first, last) = ((int)left, (int)Math.Ceiling(right));
        var row = y * Width;
        if (last <= first + 1)
        {
            var middle = ((x + next) / 2) - first;
            areas[row + first] += height * (1 - middle);
            areas[row + first + 1] += height * middle;
            return;
        }

        // The areas hold differences between neighbouring pixels, so each step adds the change in the share that is right of the line.
        var before = 0.0;
        for (var column = first; column <= last; column++)
        {
            var (begin, end) = (Math.Max(column, left), Math.Min(column + 1, right));
            var within = Math.Max(0, end - begin);
            var share = ((Math.Min(begin, right) - left) + (within * (column + 1 - begin - (within / 2)))) / (right - left);
            areas[row + column] += height * (share - before);
            before = share;
        }

        areas[row + last + 1] += height * (1 - before);
    }
}
