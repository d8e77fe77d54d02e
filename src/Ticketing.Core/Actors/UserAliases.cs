using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Actors;

/// <summary>
/// Who of the directory is the same person as somebody with an account: a document for each who is more than one, and one for each of the
/// others that says whose it is.
/// </summary>
internal sealed class UserAliases(IDocuments? documents)
{
    /// <summary>How many others one may be.</summary>
    public const int Most = 20;

    /// <summary>The kind of the documents that say who else somebody is; their keys are user ids.</summary>
    public const string Kind = "person.aliases";

    private const string OwnersKind = "person.aliasOf";

    /// <summary>Who else a user is.</summary>
    public async Task<EquatableSet> FindAsync(string tenant, string userId, CancellationToken cancellationToken) =>
        Read(await LoadAsync(tenant, Kind, userId, cancellationToken));

    /// <summary>Whose aliases ids are, at most 1,000: the persons by the id, without those that are nobody's.</summary>
    public async Task<IReadOnlyDictionary<string, EquatableSet>> OwnersAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Where(id => TextRule.IndexOfBadCharacter(id) < 0).ToList();
        return documents is null || asked.Count == 0
            ? new Dictionary<string, EquatableSet>()
            : (await documents.FindAsync(tenant, OwnersKind, asked, cancellationToken)).ToDictionary(stored => stored.Key, Read);
    }

    /// <summary>What makes these his; nothing when they are already.</summary>
    public async Task<IReadOnlyList<DocumentChange>> ChangesAsync(
        string tenant, string userId, EquatableSet aliases, CancellationToken cancellationToken)
    {
        var stored = await LoadAsync(tenant, Kind, userId, cancellationToken);
        var (before, changes) = (Read(stored), new List<DocumentChange>());
        if (before != aliases)
            changes.Add(Change(Kind, userId, stored, aliases));
        foreach (var alias in before.Union(aliases))
        {
            var known = await LoadAsync(tenant, OwnersKind, alias, cancellationToken);
            var owners = Read(known);
            EquatableSet others = new(owners.Where(owner => owner != userId));
            var after = aliases.Contains(alias) ? new EquatableSet([.. others, userId]) : others;
            if (after != owners)
                changes.Add(Change(OwnersKind, alias, known, after));
        }

        return changes;
    }

    private static DocumentChange Change(string kind, string key, StoredDocument? stored, EquatableSet ids) => new(
        kind, key, stored?.Version ?? 0,
        ids.Count == 0 ? null : JsonSerializer.Serialize([.. ids], UserAliasesJsonContext.Default.StringArray));

    private Task<StoredDocument?> LoadAsync(string tenant, string kind, string userId, CancellationToken cancellationToken) =>
        documents is null || TextRule.IndexOfBadCharacter(userId) >= 0
            ? Task.FromResult<StoredDocument?>(null)
            : documents.FindAsync(tenant, kind, userId, cancellationToken);

    private static EquatableSet Read(StoredDocument? stored) =>
        stored is null ? default : new(JsonSerializer.Deserialize(stored.Json, UserAliasesJsonContext.Default.StringArray) ?? []);
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class UserAliasesJsonContext : JsonSerializerContext;
