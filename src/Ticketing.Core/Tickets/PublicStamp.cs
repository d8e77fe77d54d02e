using System.Runtime.InteropServices;

namespace Ticketing.Tickets;

/// <summary>
/// What a ticket is for somebody who sees it and may not read its internal comments: as if none had ever been written. Kept by the fold.
/// </summary>
/// <param name="Version">How many events he may know of.</param>
/// <param name="UpdatedAt">When the last of them happened.</param>
/// <param name="Description">The number that the description's text has among them; null when there is none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PublicStamp(int Version, DateTimeOffset UpdatedAt, int? Description)
{
    // Every ticket that is folded carries it: as a plain number, whose 0 is no text's, it takes half the room.
    private readonly int description = Description ?? 0;

    /// <summary>The number that the description's text has among them; null when there is none.</summary>
    public int? Description
    {
        get => description == 0 ? null : description;
        init => description = value ?? 0;
    }
}
