using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Recurring;

/// <summary>
/// Keeps what became of recurring tickets, in documents beside theirs: filing a ticket changes no setting, and conflicts with nobody who
/// changes one.
/// </summary>
internal sealed class RecurringRunStore(IDocuments documents)
{
    private const string Kind = "recurringRuns";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>That of one of them; nothing of one that is new.</summary>
    public async Task<RecurringRuns> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, id, cancellationToken) is { } stored ? Read(stored) : new();

    /// <summary>That of several of them, by their ids; those that have something.</summary>
    public async Task<IReadOnlyDictionary<string, RecurringRuns>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        (await documents.FindAsync(tenant, Kind, ids, cancellationToken)).ToDictionary(stored => stored.Key, Read);

    /// <summary>What stores it, in the place of what was read.</summary>
    public static DocumentChange Save(string id, RecurringRuns runs) => new(Kind, id, runs.Version, JsonSerializer.Serialize(runs, Form));

    /// <summary>What deletes it; nothing, where there is none.</summary>
    public static IReadOnlyList<DocumentChange> Delete(string id, RecurringRuns runs) =>
        runs.Version > 0 ? [new(Kind, id, runs.Version, null)] : [];

    private static RecurringRuns Read(StoredDocument stored) =>
        JsonSerializer.Deserialize<RecurringRuns>(stored.Json, Form)! with { Version = stored.Version };
}
