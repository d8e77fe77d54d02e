using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Notifications.Preferences;

/// <summary>What people chose, as documents.</summary>
internal sealed class PreferenceStore(IDocuments documents)
{
    public const string Kind = "notificationPreferences";

    private static readonly JsonSerializerOptions Form = new() { Converters = { new ChoiceConverter() } };

    public async Task<NotificationPreferences> FindAsync(string tenant, string user, CancellationToken cancellationToken) =>
        (await FindWithVersionAsync(tenant, user, cancellationToken)).Preferences;

    /// <summary>Those of several people, at most 1,000: by user id, and without those who chose nothing.</summary>
    public async Task<IReadOnlyDictionary<string, NotificationPreferences>> FindAsync(
        string tenant, IReadOnlyCollection<string> users, CancellationToken cancellationToken) =>
        users.Count == 0
            ? new Dictionary<string, NotificationPreferences>()
            : (await documents.FindAsync(tenant, Kind, users, cancellationToken)).ToDictionary(stored => stored.Key, Read);

    /// <summary>With the version that a change of them expects; 0 for who chose nothing.</summary>
    public async Task<(NotificationPreferences Preferences, int Version)> FindWithVersionAsync(
        string tenant, string user, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, user, cancellationToken) is { } stored
            ? (Read(stored), stored.Version)
            : (NotificationPreferences.None, 0);

    /// <summary>What stores them.</summary>
    public static DocumentChange Save(string user, NotificationPreferences preferences, int version) =>
        new(Kind, user, version, JsonSerializer.Serialize(preferences, Form));

    private static NotificationPreferences Read(StoredDocument stored) =>
        JsonSerializer.Deserialize<NotificationPreferences>(stored.Json, Form) ?? NotificationPreferences.None;
}
