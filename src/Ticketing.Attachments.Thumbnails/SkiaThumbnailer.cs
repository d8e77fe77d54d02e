using SkiaSharp;

namespace Ticketing.Attachments.Thumbnails;

/// <summary>
/// Makes thumbnails with Skia: of JPEG and WebP it decodes no more than it needs. Before it decodes anything it counts the pixels as its
/// own decoder sees them.
/// </summary>
internal sealed class SkiaThumbnailer(ThumbnailOptions options) : IThumbnailer
{
    private const int Quality = 80;

    private static readonly Dictionary<string, SKEncodedImageFormat> Formats = new()
    {
        ["image/png"] = SKEncodedImageFormat.Png, ["image/jpeg"] = SKEncodedImageFormat.Jpeg,
        ["image/gif"] = SKEncodedImageFormat.Gif, ["image/webp"] = SKEncodedImageFormat.Webp,
    };

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    public int AtOnce => options.AtOnce;

    public bool IsFor(Attachment file, PictureSize picture) =>
        Formats.ContainsKey(file.MediaType) && file.Size <= options.MostBytes && picture.Pixels <= options.MostPixels;

    public async Task<ReadOnlyMemory<byte>?> MakeAsync(Attachment file, Stream content, CancellationToken cancellationToken)
    {
        // Skia reads at once what it reads, which a vault's stream need not allow.
        var bytes = new byte[file.Size];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return await Task.Run(() => Make(file.MediaType, bytes), cancellationToken);
    }

    private ReadOnlyMemory<byte>? Make(string mediaType, byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || !Formats.TryGetValue(mediaType, out var format) || codec.EncodedFormat != format)
            return null;
        var whole = new PictureSize(codec.Info.Width, codec.Info.Height);
        if (whole.Pixels > options.MostPixels)
            return null;
        var small = whole.Within(options.LongestSide, options.LongestSide);
        using var decoded = Decode(codec, small, whole);
        if (decoded is null)
            return null;
        using var scaled = decoded.Resize(new SKSizeI(small.Width, small.Height), Smooth);
        // Browsers show a WebP as it was encoded, and the thumbnail lies as the picture that it leads to.
        using var upright = Orientation.Upright(
            scaled, format is SKEncodedImageFormat.Webp ? SKEncodedOrigin.TopLeft : codec.EncodedOrigin);
        using var encoded = upright.Encode(SKEncodedImageFormat.Webp, Quality);
        return encoded.ToArray();
    }

    /// <summary>The picture, as small as its format lets it be decoded but not smaller than wanted; null when it is damaged.</summary>
    private static SKBitmap? Decode(SKCodec codec, PictureSize small, PictureSize whole)
    {
        var size = codec.GetScaledDimensions((float)small.Width / whole.Width);
        if (size.Width < small.Width || size.Height < small.Height)
            size = codec.Info.Size;
        using var colours = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours));
        // Of one that was cut off there is something to be seen.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
            return bitmap;
        bitmap.Dispose();
        return null;
    }
}
