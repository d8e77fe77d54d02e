using System.Buffers.Binary;

namespace Ticketing.Attachments;

/// <summary>
/// Reads how large a picture is from its first bytes, so that nothing is decoded whose pixels nobody counted: PNG, GIF, JPEG and WebP. Its
/// sides are as browsers show it: a JPEG or PNG that its camera turned stands upright, and a WebP lies as it was encoded.
/// </summary>
internal static class PictureHeader
{
    /// <summary>How many pixels a picture has at most that pages show.</summary>
    public const long MostPixels = 50_000_000;

    /// <returns>Null for what is no such picture, has no pixels or too many, or says it later than in what there is.</returns>
    public static PictureSize? Read(string mediaType, ReadOnlySpan<byte> head)
    {
        var size = mediaType switch
        {
            "image/png" => OfPng(head),
            "image/gif" => OfGif(head),
            "image/jpeg" => OfJpeg(head),
            "image/webp" => OfWebP(head),
            _ => default,
        };
        return size is { Width: > 0, Height: > 0 } && (long)size.Width * size.Height <= MostPixels ? new(size.Width, size.Height) : null;
    }

    private static (int Width, int Height) OfPng(ReadOnlySpan<byte> head)
    {
        if (head.Length < 24 || !head[12..16].SequenceEqual("IHDR"u8))
            return default;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        return AreSwapped(head) ? (height, width) : (width, height);

        // Behind the picture itself nobody heeds it.
        static bool AreSwapped(ReadOnlySpan<byte> head)
        {
            for (var at = 33; at + 8 < head.Length && !head[(at + 4)..(at + 8)].SequenceEqual("IDAT"u8);)
            {
                var length = BinaryPrimitives.ReadUInt32BigEndian(head[at..]);
                if (head[(at + 4)..(at + 8)].SequenceEqual("eXIf"u8))
                    return ExifOrientation.SwapsSides(head[(at + 8)..]);
                if (length > head.Length)
                    return false;
                at += 12 + (int)length;
            }

            return false;
        }
    }

    private static (int Width, int Height) OfGif(ReadOnlySpan<byte> head) => head.Length >= 10
        ? (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]))
        : default;

    // From segment to segment to the first frame: SOF0 to SOF15, without the three that are none.
    private static (int Width, int Height) OfJpeg(ReadOnlySpan<byte> head)
    {
        var areSwapped = false;
        for (var at = 2; at + 9 < head.Length && head[at] == 0xFF;)
        {
            var marker = head[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (width, height) = (
                    BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
                return areSwapped ? (height, width) : (width, height);
            }

            if (marker == 0xE1 && head[(at + 4)..].StartsWith("Exif\0\0"u8))
                areSwapped = ExifOrientation.SwapsSides(head[(at + 10)..]);
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return default;
    }

    private static (int Width, int Height) OfWebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
            return default;
        var body = head[20..];
        if (head[12..16].SequenceEqual("VP8X"u8))
            return (1 + ReadUInt24(body[4..]), 1 + ReadUInt24(body[7..]));
        if (head[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return head[12..16].SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF)
            : default;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
