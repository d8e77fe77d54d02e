namespace Ticketing.Attachments;

/// <summary>How large a picture is, in pixels.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record PictureSize(int Width, int Height);
