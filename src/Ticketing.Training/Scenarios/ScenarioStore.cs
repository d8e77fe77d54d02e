using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Attachments;
using Ticketing.Storage;
using Ticketing.Training.Format;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Scenarios;

/// <summary>Keeps scenarios: the last version of each, and all the earlier ones. Thread-safe.</summary>
internal sealed class ScenarioStore(IDocuments documents)
{
    // A version never changes, and reading one is work; beyond that, all are read anew.
    private const int MostKept = 1000;

    private readonly Shelf<ScenarioText> last = new(documents, "training.scenario");
    private readonly Shelf<ScenarioText> versions = new(documents, "training.scenarioVersion");
    private readonly ConcurrentDictionary<(string Tenant, string Key), Scenario> read = new();

    public async Task<SavedScenario?> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        await last.FindAsync(tenant, id, cancellationToken) is { } found ? Saved(tenant, found) : null;

    public async Task<IReadOnlyDictionary<string, SavedScenario>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        (await last.FindAsync(tenant, ids, cancellationToken)).ToDictionary(one => one.Key, one => Saved(tenant, one.Value));

    public async Task<IReadOnlyList<SavedScenario>> ListAsync(
        string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        [.. (await last.ListAsync(tenant, after, limit, cancellationToken)).Select(one => Saved(tenant, one))];

    /// <summary>A version that was saved once.</summary>
    public async Task<Scenario> GetAsync(string tenant, string id, int version, CancellationToken cancellationToken)
    {
        var key = Key(id, version);
        if (read.TryGetValue((tenant, key), out var known))
            return known;
        var found = await versions.FindAsync(tenant, key, cancellationToken)
            ?? throw new TicketNotFoundException($"version {version} of the scenario '{id}'");
        return Keep(tenant, key, found.Value.Text);
    }

    /// <summary>The files of a version.</summary>
    public async Task<ImmutableArray<Attachment>> FilesAsync(string tenant, string id, int version, CancellationToken cancellationToken) =>
        (await versions.FindAsync(tenant, Key(id, version), cancellationToken))?.Value.Files ?? [];

    /// <summary>Saves the next version, which holds its files.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that is stored; 0 for a new one.</param>
    /// <param name="text">The next one.</param>
    public IReadOnlyList<DocumentChange> Save(string id, int version, ScenarioText text)
    {
        var key = Key(id, version + 1);
        return
        [
            last.Save(id, version, text), versions.Save(key, 0, text),
            .. (text.Files ?? []).DistinctBy(file => file.Hash).Select(file => AttachmentStock.Hold(file, $"scenario/{key}")),
        ];
    }

    private SavedScenario Saved(string tenant, Stored<ScenarioText> found)
    {
        var key = Key(found.Key, found.Version);
        var scenario = read.TryGetValue((tenant, key), out var known) ? known : Keep(tenant, key, found.Value.Text);
        return new(found.Key, found.Version, scenario, found.Value.By, found.Value.At, found.Value.IsRetired)
        {
            Files = found.Value.Files ?? [],
        };
    }

    private Scenario Keep(string tenant, string key, string text)
    {
        if (read.Count >= MostKept)
            read.Clear();
        return read[(tenant, key)] = ScenarioFile.Read(text);
    }

    private static string Key(string id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id}@{version:D6}");
}
