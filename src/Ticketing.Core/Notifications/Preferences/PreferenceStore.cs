using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Notifications.Preferences;

/// <summary>What people chose, as documents.</summary>
internal sealed class PreferenceStore(IDocuments documents)
{
    public const string Kind = "notificationPreferences";

    public async Task<NotificationPreferences> FindAsync(string tenant, string user, CancellationToken cancellationToken) =>
        (await FindWithVersionAsync(tenant, user, cancellationToken)).Preferences;

    /// <summary>With the version that a change of them expects; 0 for who chose nothing.</summary>
    public async Task<(NotificationPreferences Preferences, int Version)> FindWithVersionAsync(
        string tenant, string user, CancellationToken cancellationToken)
    {
        var stored = await documents.FindAsync(tenant, Kind, user, cancellationToken);
        return stored is null
            ? (NotificationPreferences.None, 0)
            : (JsonSerializer.Deserialize<NotificationPreferences>(stored.Json) ?? NotificationPreferences.None, stored.Version);
    }

    /// <summary>What stores them.</summary>
    public static DocumentChange Save(string user, NotificationPreferences preferences, int version) =>
        new(Kind, user, version, JsonSerializer.Serialize(preferences));
}
