using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Profile.Drawing;

/// <summary>
/// A font in the format WOFF 1.0 with TrueType outlines (w3.org/TR/WOFF, OpenType's tables cmap, glyf, head, hhea, hmtx, loca). It reads only the fonts that
/// ship with Profile, so it trusts their tables.
/// </summary>
internal sealed class FontFile
{
    // Each curve is drawn as this many lines, which is enough at the sizes of our pictures.
    private const int LinesPerCurve = 8;
    private readonly Dictionary<string, byte[]> tables = new(StringComparer.Ordinal);
    private readonly double unitsPerEm;
    private readonly bool hasLongOffsets;
    private readonly int metrics;

    /// <param name="file">The bytes of the file.</param>
    public FontFile(byte[] file)
    {
        for (var i = 0; i < UInt16(file, 12); i++)
        {
            var entry = 44 + (20 * i);
            var (offset, compressed, length) = (Int32(file, entry + 4), Int32(file, entry + 8), Int32(file, entry + 12));
            tables[Encoding.ASCII.GetString(file, entry, 4)] = compressed == length
                ? file[offset..(offset + length)]
                : Inflated(file, offset, compressed, length);
        }

        unitsPerEm = UInt16(tables["head"], 18);
        hasLongOffsets = UInt16(tables["head"], 50) == 1;
        metrics = UInt16(tables["hhea"], 34);
    }

    /// <summary>The glyph of a character, or null if the font has none.</summary>
    public Glyph? Find(Rune character)
    {
        if (IndexOf(character.Value) is not (> 0 and var index))
        {
            return null;
        }

        var advance = UInt16(tables["hmtx"], 4 * Math.Min(index, metrics - 1));
        return new Glyph(
            advance / unitsPerEm,
            [.. Contours(index, 0, 0).Select(c => c.Select(v => new Vertex(v.X / unitsPerEm, -v.Y / unitsPerEm)).ToImmutableArray())]);
    }

    // The subtable of format 4, which covers the characters of the Basic Multilingual Plane.
    private int IndexOf(int character)
    {
        var cmap = tables["cmap"];
        for (var i = 0; i < UInt16(cmap, 2) && character <= 0xffff; i++)
        {
            var at = Int32(cmap, 4 + (8 * i) + 4);
            if (UInt16(cmap, at) == 4)
            {
                return IndexIn(cmap, at, character);
            }
        }

        return 0;
    }

    private static int IndexIn(byte[] cmap, int at, int character)
    {
        var segments = UInt16(cmap, at + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var (end, start) = (at + 14 + (2 * i), at + 16 + (2 * segments) + (2 * i));
            if (UInt16(cmap, end) < character)
            {
                continue;
            }

            if (UInt16(cmap, start) > character)
            {
                return 0;
            }

            var (delta, range) = (start + (2 * segments), start + (4 * segments));
            var offset = UInt16(cmap, range);
            var index = offset == 0 ? character : UInt16(cmap, range + offset + (2 * (character - UInt16(cmap, start))));
            return index == 0 ? 0 : (index + UInt16(cmap, delta)) & 0xffff;
        }

        return 0;
    }

    private IEnumerable<IEnumerable<Vertex>> Contours(int index, double dx, double dy)
    {
        var loca = tables["loca"];
        var (from, to) = hasLongOffsets
            ? (Int32(loca, 4 * index), Int32(loca, (4 * index) + 4))
            : (2 * UInt16(loca, 2 * index), 2 * UInt16(loca, (2 * index) + 2));
        if (from == to)
        {
            return [];
        }

        var glyph = tables["glyf"].AsSpan(from, to - from).ToArray();
        var contours = Int16(glyph, 0);
        return contours < 0 ? Components(glyph, dx, dy) : Simple(glyph, contours).Select(c => c.Select(v => new Vertex(v.X + dx, v.Y + dy)));
    }

    // A letter with an accent is composed of two glyphs. The fonts that we ship scale none of them.
    private IEnumerable<IEnumerable<Vertex>> Components(byte[] glyph, double dx, double dy)
    {
        var at = 10;
        int flags;
        do
        {
            flags = UInt16(glyph, at);
            var index = UInt16(glyph, at + 2);
            var hasWords = (flags & 0x1) != 0;
            var (x, y) = hasWords ? (Int16(glyph, at + 4), Int16(glyph, at + 6)) : ((sbyte)glyph[at + 4], (sbyte)glyph[at + 5]);
            at += hasWords ? 8 : 6;
            at += (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
            foreach (var contour in Contours(index, dx + x, dy + y))
            {
                yield return contour;
            }
        }
        while ((flags & 0x20) != 0);
    }

    private static List<List<Vertex>> Simple(byte[] glyph, int contours)
    {
        var ends = Enumerable.Range(0, contours).Select(i => UInt16(glyph, 10 + (2 * i))).ToArray();
        var count = contours == 0 ? 0 : ends[^1] + 1;
        var at = 10 + (2 * contours);
        at += 2 + UInt16(glyph, at);
        var flags = new List<byte>();
        while (flags.Count < count)
        {
            var flag = glyph[at++];
            var repeated = (flag & 0x8) != 0 ? glyph[at++] + 1 : 1;
            flags.AddRange(Enumerable.Repeat(flag, repeated));
        }

        var x = Coordinates(glyph, flags, 0x2, 0x10, ref at);
        var y = Coordinates(glyph, flags, 0x4, 0x20, ref at);
        var outlines = new List<List<Vertex>>();
        var first = 0;
        foreach (var end in ends)
        {
            outlines.Add(Flattened([.. Enumerable.Range(first, end - first + 1).Select(i => (new Vertex(x[i], y[i]), (flags[i] & 1) != 0))]));
            first = end + 1;
        }

        return outlines;
    }

    private static int[] Coordinates(byte[] glyph, List<byte> flags, int isByte, int isSameOrPositive, ref int at)
    {
        var values = new int[flags.Count];
        var value = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if ((flags[i] & isByte) != 0)
            {
                value += (flags[i] & isSameOrPositive) != 0 ? glyph[at++] : -glyph[at++];
            }
            else if ((flags[i] & isSameOrPositive) == 0)
            {
                value += Int16(glyph, at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    // Halfway between two points off the curve there is an implied point on it.
    private static List<Vertex> Flattened((Vertex Point, bool IsOnCurve)[] points)
    {
        static Vertex Middle(Vertex a, Vertex b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
        var start = Array.FindIndex(points, p => p.IsOnCurve);
        var current = start >= 0 ? points[start].Point : Middle(points[0].Point, points[^1].Point);
        var line = new List<Vertex> { current };
        Vertex? control = null;
        for (var i = 1; i <= points.Length; i++)
        {
            var (point, isOnCurve) = points[(Math.Max(start, -1) + i + (start < 0 ? 0 : points.Length)) % points.Length];
            if (control is { } bend)
            {
                var target = isOnCurve ? point : Middle(bend, point);
                for (var step = 1; step <= LinesPerCurve; step++)
                {
                    var t = step / (double)LinesPerCurve;
                    line.Add(new Vertex(
                        ((1 - t) * (1 - t) * current.X) + (2 * t * (1 - t) * bend.X) + (t * t * target.X),
                        ((1 - t) * (1 - t) * current.Y) + (2 * t * (1 - t) * bend.Y) + (t * t * target.Y)));
                }

                current = target;
            }
            else if (isOnCurve)
            {
                line.Add(current = point);
            }

            control = isOnCurve ? null : point;
        }

        return line;
    }

    private static byte[] Inflated(byte[] file, int offset, int compressed, int length)
    {
        using var stream = new ZLibStream(new MemoryStream(file, offset, compressed), CompressionMode.Decompress);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static int Int16(byte[] bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at));

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
