using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Views;

/// <summary>
/// Views as documents: one for each person, team and everybody, so that all that somebody has is read by its keys at once, and who has a
/// view changes in one commit.
/// </summary>
internal sealed class ViewStore(IDocuments documents)
{
    public const string Kind = "views";

    // So many documents are read at once; nobody is in more teams.
    private const int MostTeams = 900;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public async Task<ReachedViews> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var keys = ViewRules.AudiencesOf(actor)
            .Where((audience, index) => index <= MostTeams || audience.IsEverybody)
            .Select(audience => (Audience: audience, Key: KeyOf(audience, actor.UserId)))
            .ToList();
        var stored = (await documents.FindAsync(actor.Tenant, Kind, [.. keys.Select(one => one.Key)], cancellationToken))
            .ToDictionary(document => document.Key, StringComparer.Ordinal);
        return new([.. keys.Select(one => Of(one.Audience, stored.GetValueOrDefault(one.Key)))]);
    }

    /// <summary>One shelf, whoever has it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="audience">Whose it is.</param>
    /// <param name="user">The person whose own ones are those of <see cref="ViewAudience.Own"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<StoredShelf> ReadAsync(
        string tenant, ViewAudience audience, string user, CancellationToken cancellationToken) =>
        Of(audience, await documents.FindAsync(tenant, Kind, KeyOf(audience, user), cancellationToken));

    /// <summary>What stores a shelf.</summary>
    /// <param name="user">The person whose own ones are those of <see cref="ViewAudience.Own"/>.</param>
    /// <param name="changed">The shelf, with the version that it was read at.</param>
    public static DocumentChange Save(string user, StoredShelf changed) => new(
        Kind, KeyOf(changed.Audience, user), changed.Version,
        changed.Shelf.IsEmpty && changed.Version > 0 ? null : JsonSerializer.Serialize(changed.Shelf, Form));

    // A user id is any text: what stands before it keeps it apart.
    private static string KeyOf(ViewAudience audience, string user) =>
        audience.IsEverybody ? "everybody" : audience.Team is { } team ? $"team/{team}" : $"user/{user}";

    private static StoredShelf Of(ViewAudience audience, StoredDocument? stored) =>
        stored is null ? new(audience, ViewShelf.Empty, 0) : new(audience, Read(stored.Json, audience), stored.Version);

    private static ViewShelf Read(string json, ViewAudience audience)
    {
        var shelf = JsonSerializer.Deserialize<ViewShelf>(json, Form) ?? ViewShelf.Empty;
        return shelf with { Views = [.. shelf.Views.Select(view => view with { Audience = audience })] };
    }
}
