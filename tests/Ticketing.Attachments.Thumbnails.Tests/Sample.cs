using SkiaSharp;

namespace Ticketing.Attachments.Thumbnails.Tests;

/// <summary>Pictures, and what is known of them.</summary>
internal static class Sample
{
    public static readonly SKColor Red = new(255, 0, 0);

    public static readonly SKColor Blue = new(0, 0, 255);

    /// <summary>A picture whose left half is red and whose right half is blue.</summary>
    public static byte[] Halves(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(Red);
            using var paint = new SKPaint { Color = Blue };
            canvas.DrawRect(width / 2, 0, width, height, paint);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG that says how its camera was held: a number of EXIF, 1 to 8.</summary>
    public static byte[] Turned(byte[] jpeg, byte orientation) =>
        [.. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. Exif(orientation), .. jpeg[2..]];

    /// <summary>A WebP of less than 256 pixels a side that says it.</summary>
    public static byte[] TurnedWebP(byte[] webp, byte width, byte height, byte orientation)
    {
        byte[] chunks =
        [
            .. "WEBPVP8X"u8, 10, 0, 0, 0, 8, 0, 0, 0, (byte)(width - 1), 0, 0, (byte)(height - 1), 0, 0, .. webp[12..],
            .. "EXIF"u8, 26, 0, 0, 0, .. Exif(orientation),
        ];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length), .. chunks];
    }

    public static Attachment File(string mediaType, byte[] bytes) => new()
    {
        Name = "a", Size = bytes.Length, MediaType = mediaType, Hash = new('0', 64), At = DateTimeOffset.UnixEpoch,
    };

    public static async Task<byte[]?> ThumbnailAsync(string mediaType, byte[] bytes, ThumbnailOptions? options = null)
    {
        var thumbnailer = new SkiaThumbnailer(options ?? new());
        using var content = new MemoryStream(bytes, writable: false);
        return (await thumbnailer.MakeAsync(File(mediaType, bytes), content, TestContext.Current.CancellationToken))?.ToArray();
    }

    private static byte[] Exif(byte orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
}
