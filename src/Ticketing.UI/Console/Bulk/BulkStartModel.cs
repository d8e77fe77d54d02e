using Ticketing.Bulk;
using Ticketing.UI.Console.Choosing;

namespace Ticketing.UI.Console.Bulk;

/// <summary>The form that starts a bulk change.</summary>
/// <param name="Query">What finds the tickets.</param>
/// <param name="To">What was chosen; null for nothing yet.</param>
/// <param name="Tags">The tags that were typed.</param>
/// <param name="Offers">What can be chosen.</param>
public sealed record BulkStartModel(string Query, string? To, string? Tags, IReadOnlyList<MenuOffer> Offers)
{
    /// <summary>What was typed for the custom field that was chosen.</summary>
    public BulkTyped Typed { get; init; } = new(null, null);

    /// <summary>The reader's latest run; null for none.</summary>
    public BulkRun? Latest { get; init; }

    /// <summary>What would be done; null where nothing was chosen.</summary>
    public BulkPreview? Preview { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it does not start, in the reader's language; null for nothing.</summary>
    public string? Refusal { get; init; }
}
