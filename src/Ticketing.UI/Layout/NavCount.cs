using System.ComponentModel;
using Ticketing.Storage;

namespace Ticketing.UI.Layout;

/// <summary>How many tickets wait behind an entry of the navigation.</summary>
/// <param name="Key">Which entry: what the id of the count on the page ends with.</param>
/// <param name="Text">The name of the text that says it: <c>NavCount.Mine</c>.</param>
/// <param name="Count">How many; null where that cannot be counted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record NavCount(string Key, string Text, TicketCount? Count)
{
    /// <summary>Whether what it counts is no query any more.</summary>
    public bool IsBroken { get; init; }
}
