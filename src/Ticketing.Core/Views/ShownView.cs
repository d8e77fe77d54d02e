namespace Ticketing.Views;

/// <summary>A view as somebody has it.</summary>
/// <param name="View">The view.</param>
/// <param name="IsPinned">Whether he pinned it.</param>
/// <param name="MayChange">Whether he may change and delete it.</param>
public sealed record ShownView(SavedView View, bool IsPinned, bool MayChange);
