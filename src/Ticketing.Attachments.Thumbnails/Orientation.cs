using SkiaSharp;

namespace Ticketing.Attachments.Thumbnails;

/// <summary>Turns a picture as its camera was held, as browsers do.</summary>
internal static class Orientation
{
    public static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
            return picture.Copy();
        var (width, height) = (picture.Width, picture.Height);
        // From the fifth on, rows are columns.
        var isTurned = origin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(picture.Info.WithSize(isTurned ? height : width, isTurned ? width : height));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
            _ => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        });
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }
}
