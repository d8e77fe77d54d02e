using System.Buffers.Binary;

namespace Ticketing.Attachments;

/// <summary>How a camera was held, as EXIF says it: eight ways, of which the last four swap width and height.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int Short = 3;

    // One that has more is not a camera's.
    private const int MostTags = 1000;

    /// <param name="tiff">What EXIF keeps its tags in; what stands behind it does not matter, and neither does what is malformed.</param>
    public static bool SwapsSides(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
            return false;
        var isLittle = tiff[0] == 'I';
        var first = Number(tiff[4..], 4, isLittle);
        if (first > tiff.Length - 2)
            return false;
        var tags = tiff[(int)first..];
        for (var (at, left) = (2, Math.Min(Number(tags, 2, isLittle), MostTags)); left > 0 && at + 12 <= tags.Length; at += 12, left--)
        {
            if (Number(tags[at..], 2, isLittle) == Tag)
                return Number(tags[(at + 2)..], 2, isLittle) == Short && Number(tags[(at + 8)..], 2, isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    private static long Number(ReadOnlySpan<byte> bytes, int length, bool isLittle) => (length, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };
}
