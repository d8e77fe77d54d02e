using System.ComponentModel;
using Ticketing.Bulk;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>A run as it is now.</summary>
internal sealed record BulkRunItem
{
    [Description("Its id.")]
    public required string Id { get; init; }

    [Description("The query as it was sent.")]
    public required string Query { get; init; }

    [Description("What is changed.")]
    public required BulkPartName Change { get; init; }

    [Description("What it is to be.")]
    public required IReadOnlyList<string> Values { get; init; }

    [Description("The key of the custom field; null unless one is changed.")]
    public string? Field { get; init; }

    [Description("How far it is.")]
    public required BulkStateName State { get; init; }

    [Description("When it was started.")]
    public required DateTimeOffset StartedAt { get; init; }

    [Description("When it, or undoing it, ended; null while it goes on.")]
    public DateTimeOffset? EndedAt { get; init; }

    [Description("How many tickets it is about; those found so far while it collects them.")]
    public required int Total { get; init; }

    [Description("How many were changed, those that were put back included.")]
    public required int Changed { get; init; }

    [Description("How many were so already.")]
    public required int Unchanged { get; init; }

    [Description("How many were refused.")]
    public required int Refused { get; init; }

    [Description("How many were put back.")]
    public required int Undone { get; init; }

    [Description("How many could not be put back.")]
    public required int Kept { get; init; }

    [Description("Whether there is something to take back, and nothing goes on.")]
    public required bool CanUndo { get; init; }

    [Description("Why it stopped by itself; null when it did not.")]
    public BulkRefusalItem? Problem { get; init; }

    public static BulkRunItem From(BulkRun run) => new()
    {
        Id = run.Id, Query = run.Query, Change = (BulkPartName)run.Change.Part, Values = [.. run.Change.Values], Field = run.Change.Field,
        State = (BulkStateName)run.State, StartedAt = run.StartedAt, EndedAt = run.EndedAt, Total = run.Total, Changed = run.Changed,
        Unchanged = run.Unchanged, Refused = run.Refused, Undone = run.Undone, Kept = run.Kept, CanUndo = run.CanUndo,
        Problem = run.Problem is null ? null : BulkRefusalItem.From(run.Problem),
    };
}
