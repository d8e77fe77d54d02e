namespace Ticketing.Views;

/// <summary>A shelf, whose it is, and the version that a change of it expects; 0 where none is stored.</summary>
internal sealed record StoredShelf(ViewAudience Audience, ViewShelf Shelf, int Version);
