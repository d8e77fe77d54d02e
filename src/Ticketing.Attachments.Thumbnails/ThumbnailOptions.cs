namespace Ticketing.Attachments.Thumbnails;

/// <summary>
/// How thumbnails are made, and of what: set by the configuration's section <c>Ticketing:Attachments:Thumbnails</c>, and then by code. Read
/// once at start. Each that is made takes <see cref="MostBytes"/> and at worst 8 bytes for each of <see cref="MostPixels"/> of memory
/// outside of the garbage collector's, 225 MB unless it is said otherwise: a picture of fewer pixels takes less.
/// </summary>
public sealed class ThumbnailOptions
{
    /// <summary>The section of the configuration: <c>Ticketing:Attachments:Thumbnails</c>.</summary>
    public const string Section = "Ticketing:Attachments:Thumbnails";

    /// <summary>How many pixels the longer side of a thumbnail has. What was made stays as it is when this is changed.</summary>
    /// <value>Default 480; 16 to 2,000.</value>
    public int LongestSide { get; set; } = 480;

    /// <summary>How many pixels a picture has at most of which one is made.</summary>
    /// <value>Default 25,000,000; at most 50,000,000, since pages show no larger ones.</value>
    public int MostPixels { get; set; } = 25_000_000;

    /// <summary>How many bytes a picture has at most of which one is made.</summary>
    /// <value>Default 25 MB (25,000,000); at most 100 MB.</value>
    public int MostBytes { get; set; } = 25_000_000;

    /// <summary>How many are made at once; the others wait.</summary>
    /// <value>Default 1; at most 16.</value>
    public int AtOnce { get; set; } = 1;
}
