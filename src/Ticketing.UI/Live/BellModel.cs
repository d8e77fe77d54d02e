using System.ComponentModel;
using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Live;

/// <summary>What the bell leads to.</summary>
/// <param name="Latest">The newest that the reader has not read; null when there is none.</param>
/// <param name="Who">What he is called who did it, as far as the reader may know; null when he may not.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record BellModel(InboxItem? Latest, string? Who);
