using Ticketing.Views;

namespace Ticketing.UI.Console.Views;

/// <summary>All views that somebody has.</summary>
/// <param name="Pinned">Those in his sidebar, in its order.</param>
/// <param name="Others">The others, by name.</param>
/// <param name="Audiences">What the audiences are called.</param>
public sealed record ViewListModel(
    IReadOnlyList<ShownView> Pinned, IReadOnlyList<ShownView> Others, IReadOnlyDictionary<ViewAudience, string> Audiences)
{
    /// <summary>What was just done, as the address says; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The view that was just moved, and which of its buttons did it: what has the focus.</summary>
    public (string Id, string By)? Moved { get; init; }

    /// <summary>Why something was not done.</summary>
    public string? Refusal { get; init; }
}
