using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Actors;

/// <summary>Who of the directory is the same person as somebody with an account: a document for each who is more than one.</summary>
internal sealed class UserAliases(IDocuments? documents)
{
    /// <summary>How many others one may be.</summary>
    public const int Most = 20;

    /// <summary>The kind of these documents; their keys are user ids.</summary>
    public const string Kind = "person.aliases";

    /// <summary>Who else a user is.</summary>
    public async Task<EquatableSet> FindAsync(string tenant, string userId, CancellationToken cancellationToken) =>
        Read(await LoadAsync(tenant, userId, cancellationToken));

    /// <summary>What makes these his; null when they are already.</summary>
    public async Task<DocumentChange?> ChangeAsync(string tenant, string userId, EquatableSet aliases, CancellationToken cancellationToken)
    {
        var stored = await LoadAsync(tenant, userId, cancellationToken);
        if (Read(stored) == aliases)
            return null;
        var json = aliases.Count == 0 ? null : JsonSerializer.Serialize([.. aliases], UserAliasesJsonContext.Default.StringArray);
        return new(Kind, userId, stored?.Version ?? 0, json);
    }

    private Task<StoredDocument?> LoadAsync(string tenant, string userId, CancellationToken cancellationToken) =>
        documents is null || TextRule.IndexOfBadCharacter(userId) >= 0
            ? Task.FromResult<StoredDocument?>(null)
            : documents.FindAsync(tenant, Kind, userId, cancellationToken);

    private static EquatableSet Read(StoredDocument? stored) =>
        stored is null ? default : new(JsonSerializer.Deserialize(stored.Json, UserAliasesJsonContext.Default.StringArray) ?? []);
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class UserAliasesJsonContext : JsonSerializerContext;
