using SkiaSharp;
using Ticketing.Testing;

namespace Ticketing.Attachments.Thumbnails.Tests;

/// <summary>Pictures that somebody made to do harm, or that are damaged.</summary>
public sealed class HostilePictureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData", "hostile");

    private static readonly (string MediaType, byte[] Bytes)[] Pictures =
    [
        ("image/png", Sample.Halves(64, 48, SKEncodedImageFormat.Png)),
        ("image/jpeg", Sample.Halves(64, 48, SKEncodedImageFormat.Jpeg)),
        ("image/webp", Sample.Halves(64, 48, SKEncodedImageFormat.Webp)),
    ];

    [Theory]
    [InlineData("png_decompression_60000x60000.png", "image/png")]
    [InlineData("gif_js_polyglot.gif", "image/gif")]
    [InlineData("html_named.png", "image/png")]
    [InlineData("svg_script.svg", "image/png")]
    [InlineData("bomb_1level_100MB.zip", "image/webp")]
    [InlineData("pdf_html_polyglot.pdf", "image/jpeg")]
    [InlineData("empty.bin", "image/gif")]
    public async Task Of_what_is_no_picture_there_is_none(string file, string mediaType) =>
        Assert.Null(await Sample.ThumbnailAsync(mediaType, await ReadAsync(file)));

    [Fact]
    public async Task Nothing_of_what_hides_in_a_picture_is_in_its_thumbnail()
    {
        var hiding = Pictures[0].Bytes.Concat("<script>alert(1)</script>"u8.ToArray()).ToArray();
        var thumbnail = await Sample.ThumbnailAsync("image/png", hiding);
        Assert.NotNull(thumbnail);
        Assert.Equal(-1, thumbnail.AsSpan().IndexOf("script"u8));
        var damaged = await Sample.ThumbnailAsync("image/png", await ReadAsync("png_trailing_html.png"));
        Assert.Equal(-1, damaged.AsSpan().IndexOf("script"u8));
    }

    [Fact]
    public async Task Pixels_are_counted_as_the_decoder_sees_them()
    {
        // Whatever the desk's own reader of headers made of it.
        Assert.Null(await Sample.ThumbnailAsync("image/png", Pictures[0].Bytes, new() { MostPixels = (64 * 48) - 1 }));
        Assert.NotNull(await Sample.ThumbnailAsync("image/png", Pictures[0].Bytes, new() { MostPixels = 64 * 48 }));
        Assert.Null(await Sample.ThumbnailAsync("image/jpeg", Pictures[0].Bytes));
    }

    [Property(400)]
    public async Task Damage_does_no_harm(byte which, ushort at, byte value, ushort cut)
    {
        var (mediaType, whole) = Pictures[which % Pictures.Length];
        var bytes = whole.ToArray();
        bytes[at % bytes.Length] = value;
        var left = bytes[..^(cut % bytes.Length)];
        if (await Sample.ThumbnailAsync(mediaType, left, new() { MostPixels = 1_000_000 }) is not { } thumbnail)
            return;
        using var codec = SKCodec.Create(new MemoryStream(thumbnail));
        Assert.Equal(SKEncodedImageFormat.Webp, codec.EncodedFormat);
        Assert.InRange(Math.Max(codec.Info.Width, codec.Info.Height), 1, 480);
    }

    private static Task<byte[]> ReadAsync(string file) =>
        File.ReadAllBytesAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
}
