namespace Ticketing.Attachments;

/// <summary>How large a picture is, in pixels.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record PictureSize(int Width, int Height)
{
    /// <summary>How many pixels it has.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>The largest size of the same proportions that fits into a frame; itself where it does. No side is less than 1.</summary>
    /// <param name="width">The width of the frame.</param>
    /// <param name="height">Its height.</param>
    public PictureSize Within(int width, int height)
    {
        var scale = Math.Min((double)width / Width, (double)height / Height);
        return scale >= 1 ? this : new(Scaled(Width), Scaled(Height));

        int Scaled(int side) => Math.Max(1, (int)Math.Round(side * scale));
    }
}
