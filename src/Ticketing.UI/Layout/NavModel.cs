using System.ComponentModel;
using Ticketing.Views;

namespace Ticketing.UI.Layout;

/// <summary>What the console's navigation shows of its reader's tickets.</summary>
/// <param name="Pinned">The views that he pinned, in his order.</param>
/// <param name="Counts">The counts, by their keys.</param>
/// <param name="IsStale">Whether something happened since they were counted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record NavModel(
    IReadOnlyList<SavedView> Pinned, IReadOnlyDictionary<string, NavCount> Counts, bool IsStale)
{
    internal static NavModel Empty { get; } = new([], new Dictionary<string, NavCount>(), IsStale: false);
}
