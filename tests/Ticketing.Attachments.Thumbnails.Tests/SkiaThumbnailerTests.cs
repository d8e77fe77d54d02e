using SkiaSharp;

namespace Ticketing.Attachments.Thumbnails.Tests;

public sealed class SkiaThumbnailerTests
{
    [Theory]
    [InlineData("image/png", SKEncodedImageFormat.Png)]
    [InlineData("image/jpeg", SKEncodedImageFormat.Jpeg)]
    [InlineData("image/webp", SKEncodedImageFormat.Webp)]
    public async Task It_is_a_small_picture_of_the_same_proportions(string mediaType, SKEncodedImageFormat format)
    {
        using var thumbnail = Decode(await Sample.ThumbnailAsync(mediaType, Sample.Halves(4000, 1000, format)));
        Assert.Equal((480, 120), (thumbnail.Width, thumbnail.Height));
        AssertColour(Sample.Red, thumbnail.GetPixel(60, 60));
        AssertColour(Sample.Blue, thumbnail.GetPixel(420, 60));
    }

    [Fact]
    public async Task A_small_one_stays_as_large_and_a_narrow_one_has_a_pixel()
    {
        using var small = Decode(await Sample.ThumbnailAsync("image/png", Sample.Halves(20, 10, SKEncodedImageFormat.Png)));
        Assert.Equal((20, 10), (small.Width, small.Height));
        using var narrow = Decode(await Sample.ThumbnailAsync("image/png", Sample.Halves(4000, 1, SKEncodedImageFormat.Png)));
        Assert.Equal((480, 1), (narrow.Width, narrow.Height));
    }

    [Fact]
    public async Task A_moving_one_stands_still()
    {
        // Two frames of one pixel.
        var gif = Convert.FromHexString(
            "47494638396101000100800000FF00000000FF21F904000A0000002C0000000001000100000202440100" +
            "21F904000A0000002C00000000010001000002024C01003B");
        using var thumbnail = Decode(await Sample.ThumbnailAsync("image/gif", gif));
        AssertColour(Sample.Red, thumbnail.GetPixel(0, 0));
    }

    // Red is where the top or the left of the picture is, as a browser shows it.
    [Theory]
    [InlineData(1, 40, 20, 5, 10)]
    [InlineData(2, 40, 20, 35, 10)]
    [InlineData(3, 40, 20, 35, 10)]
    [InlineData(4, 40, 20, 5, 10)]
    [InlineData(5, 20, 40, 10, 5)]
    [InlineData(6, 20, 40, 10, 5)]
    [InlineData(7, 20, 40, 10, 35)]
    [InlineData(8, 20, 40, 10, 35)]
    public async Task It_stands_upright_as_its_camera_was_held(byte orientation, int width, int height, int redX, int redY)
    {
        var photo = Sample.Turned(Sample.Halves(40, 20, SKEncodedImageFormat.Jpeg), orientation);
        using var thumbnail = Decode(await Sample.ThumbnailAsync("image/jpeg", photo));
        Assert.Equal((width, height), (thumbnail.Width, thumbnail.Height));
        AssertColour(Sample.Red, thumbnail.GetPixel(redX, redY));
        AssertColour(Sample.Blue, thumbnail.GetPixel(width - 1 - redX, height - 1 - redY));
    }

    [Fact]
    public async Task A_WebP_lies_as_it_was_encoded_as_browsers_show_it()
    {
        var photo = Sample.TurnedWebP(Sample.Halves(40, 20, SKEncodedImageFormat.Webp), 40, 20, orientation: 6);
        using (var data = SKData.CreateCopy(photo))
        using (var codec = SKCodec.Create(data))
            Assert.Equal(SKEncodedOrigin.RightTop, codec.EncodedOrigin);

        using var thumbnail = Decode(await Sample.ThumbnailAsync("image/webp", photo));

        Assert.Equal((40, 20), (thumbnail.Width, thumbnail.Height));
        AssertColour(Sample.Red, thumbnail.GetPixel(5, 10));
    }

    [Fact]
    public async Task What_can_be_seen_through_stays_so()
    {
        using var clear = new SKBitmap(new SKImageInfo(10, 10, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var data = clear.Encode(SKEncodedImageFormat.Png, 100);
        using var thumbnail = Decode(await Sample.ThumbnailAsync("image/png", data.ToArray()));
        Assert.Equal(0, thumbnail.GetPixel(5, 5).Alpha);
    }

    [Fact]
    public void Bounds_are_kept_before_anything_is_read()
    {
        var thumbnailer = new SkiaThumbnailer(new() { MostPixels = 100, MostBytes = 10 });
        var file = Sample.File("image/png", new byte[10]);
        Assert.True(thumbnailer.IsFor(file, new(10, 10)));
        Assert.False(thumbnailer.IsFor(file, new(10, 11)));
        Assert.False(thumbnailer.IsFor(file with { Size = 11 }, new(10, 10)));
        Assert.False(thumbnailer.IsFor(file with { MediaType = "image/svg+xml" }, new(10, 10)));
    }

    private static SKBitmap Decode(byte[]? thumbnail)
    {
        Assert.NotNull(thumbnail);
        using var codec = SKCodec.Create(new MemoryStream(thumbnail));
        Assert.Equal(SKEncodedImageFormat.Webp, codec.EncodedFormat);
        return SKBitmap.Decode(codec);
    }

    private static void AssertColour(SKColor expected, SKColor found) => Assert.True(
        Math.Abs(expected.Red - found.Red) + Math.Abs(expected.Green - found.Green) + Math.Abs(expected.Blue - found.Blue) < 60,
        $"{expected} was expected, and {found} found.");
}
