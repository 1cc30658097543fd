using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;

namespace Profile.Drawing;

/// <summary>
/// Writes pictures with a palette as PNG (w3.org/TR/png). It does its own compression: .NET's gives different bytes on different processors, and every copy of
/// the server must send the same.
/// </summary>
internal static class PngWriter
{
    private static readonly ImmutableArray<uint> CrcOfBytes = [.. Enumerable.Range(0, 256).Select(b => CrcOf((uint)b))];

    /// <param name="pixels">The index of each pixel's paint, row by row from the top.</param>
    public static byte[] Write(int width, int height, byte[] pixels, ImmutableArray<Paint> paints)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Eight bits for each pixel: an index into the palette.
        (header[8], header[9]) = (8, 3);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. paints.SelectMany(p => new[] { p.Colour.Red, p.Colour.Green, p.Colour.Blue })]);
        if (paints.Any(p => p.Opacity < 255))
        {
            Chunk(file, "tRNS"u8, [.. paints.Select(p => p.Opacity)]);
        }

        // Each row begins with the number of its filter; 0 means none.
        var rows = new byte[(width + 1) * height];
        for (var y = 0; y < height; y++)
        {
            pixels.AsSpan(y * width, width).CopyTo(rows.AsSpan((y * (width + 1)) + 1));
        }

        Chunk(file, "IDAT"u8, Deflated(rows, width + 1));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] checkedBytes = [.. type, .. content];
        file.Write(checkedBytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(checkedBytes));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = (crc >> 8) ^ CrcOfBytes[(byte)(crc ^ b)];
        }

        return ~crc;
    }

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ (0xedb88320 & (0 - (value & 1)));
        }

        return value;
    }

    // One block with RFC 1951's fixed codes, in the format of RFC 1950. Bytes that repeat the previous pixel or the row above become references.
    private static byte[] Deflated(byte[] bytes, int row)
    {
        var bits = new BitWriter();
        bits.Write(0x78, 8);
        bits.Write(0x01, 8);
        bits.Write(0b011, 3);
        for (var at = 0; at < bytes.Length;)
        {
            var (before, above) = (Repeated(bytes, at, 1), Repeated(bytes, at, row));
            var length = Math.Max(before, above);
            if (length < 3)
            {
                Literal(bits, bytes[at++]);
                continue;
            }

            Reference(bits, length, above >= before ? row : 1);
            at += length;
        }

        bits.WriteCode(0, 7);
        bits.Align();
        return [.. bits.ToArray(), .. Adler(bytes)];
    }

    private static byte[] Adler(ReadOnlySpan<byte> bytes)
    {
        // The most bytes that can be added before a sum exceeds 32 bits (RFC 1950, section 9).
        const int Most = 5552;
        var (a, b) = (1u, 0u);
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Most, bytes.Length)..])
        {
            foreach (var value in bytes[..Math.Min(Most, bytes.Length)])
            {
                a += value;
                b += a;
            }

            (a, b) = (a % 65521, b % 65521);
        }

        return [(byte)(b >> 8), (byte)b, (byte)(a >> 8), (byte)a];
    }

    private static int Repeated(byte[] bytes, int at, int distance)
    {
        if (at < distance)
        {
            return 0;
        }

        var most = Math.Min(258, bytes.Length - at);
        return bytes.AsSpan(at, most).CommonPrefixLength(bytes.AsSpan(at - distance, most));
    }

    private static void Literal(BitWriter bits, byte value)
    {
        if (value < 144)
        {
            bits.WriteCode(0x30 + value, 8);
        }
        else
        {
            bits.WriteCode(0x190 + value - 144, 9);
        }
    }

    private static void Reference(BitWriter bits, int length, int distance)
    {
        var rest = length - 3;
        var extra = rest < 8 ? 0 : BitOperations.Log2((uint)rest) - 2;
        var code = length == 258 ? 285 : rest < 8 ? 257 + rest : 261 + (4 * extra) + ((rest >> extra) & 3);
        bits.WriteCode(code < 280 ? code - 256 : 0xc0 + code - 280, code < 280 ? 7 : 8);
        bits.Write(rest, code == 285 ? 0 : extra);

        var far = distance - 1;
        var more = far < 4 ? 0 : BitOperations.Log2((uint)far) - 1;
        bits.WriteCode(far < 4 ? far : (2 * more) + 2 + ((far >> more) & 1), 5);
        bits.Write(far, more);
    }

    /// <summary>Collects bits, filling each byte from its lowest bit; codes begin with their highest bit.</summary>
    private sealed class BitWriter
    {
        private readonly List<byte> bytes = [];
        private int pending;
        private int count;

        public void Write(int value, int length)
        {
            pending |= (value & ((1 << length) - 1)) << count;
            for (count += length; count >= 8; count -= 8)
            {
                bytes.Add((byte)pending);
                pending >>= 8;
            }
        }

        public void WriteCode(int code, int length)
        {
            var reversed = 0;
            for (var i = 0; i < length; i++)
            {
                reversed = (reversed << 1) | ((code >> i) & 1);
            }

            Write(reversed, length);
        }

        public void Align() => Write(0, (8 - count) % 8);

        public byte[] ToArray() => [.. bytes];
    }
}
