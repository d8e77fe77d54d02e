using Ticketing.Bulk;
using Ticketing.People;

namespace Ticketing.UI.Console.Bulk;

/// <summary>The form that starts a bulk change.</summary>
/// <param name="Query">What finds the tickets.</param>
/// <param name="To">What was chosen; null for nothing yet.</param>
/// <param name="Tags">The tags that were typed.</param>
/// <param name="Triggers">The steps that are offered, and what they are called.</param>
/// <param name="Teams">The teams that are offered.</param>
public sealed record BulkStartModel(
    string Query, string? To, string? Tags, IReadOnlyList<(string Trigger, string Name)> Triggers, IReadOnlyList<Team> Teams)
{
    /// <summary>What would be done; null where nothing was chosen.</summary>
    public BulkPreview? Preview { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it does not start, in the reader's language; null for nothing.</summary>
    public string? Refusal { get; init; }
}
