namespace Ticketing.Tickets;

/// <summary>
/// What a ticket is for somebody who sees it and may not read its internal comments: as if none had ever been written. Kept by the fold.
/// </summary>
/// <param name="Version">How many events he may know of.</param>
/// <param name="UpdatedAt">When the last of them happened.</param>
/// <param name="Description">The number that the description's text has among them; null when there is none.</param>
public readonly record struct PublicStamp(int Version, DateTimeOffset UpdatedAt, int? Description);
