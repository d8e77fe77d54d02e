using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>
/// What one host tells the others: that a tenant's tickets changed, whose notifications did, who is at a ticket, or that people and
/// settings did. Each alone is a hint.
/// </summary>
/// <param name="Host">Which host tells it, by which it knows its own ones again.</param>
/// <param name="Tenant">The tenant.</param>
internal sealed record LiveSignal(string Host, string Tenant)
{
    // Ids have at most 200 characters, each of which may be written as six.
    private const int MostUsers = 4;

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Whose notifications changed; null for nobody's.</summary>
    public IReadOnlyList<string>? Inboxes { get; init; }

    /// <summary>Whether people, roles, projects or settings changed: who keeps them reads them anew.</summary>
    public bool HasSettings { get; init; }

    /// <summary>The ticket at which somebody is or was; 0 for none.</summary>
    public long Ticket { get; init; }

    /// <summary>Who is or was there.</summary>
    public string? User { get; init; }

    /// <summary>What he does there.</summary>
    public Doing Doing { get; init; }

    /// <summary>When he is forgotten; null: he went away.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>That people's notifications changed, in as many signals as it takes.</summary>
    public static IEnumerable<LiveSignal> OfInboxes(string host, string tenant, IEnumerable<string> users) =>
        users.Chunk(MostUsers).Select(some => new LiveSignal(host, tenant) { Inboxes = some });

    /// <summary>As ASCII.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>
    /// Reads what <see cref="Write"/> wrote; null when it is something else, as the channel is open to whoever has the database.
    /// </summary>
    public static LiveSignal? Find(string text)
    {
        try
        {
            return text.Length <= IHostSignals.MostLength
                && JsonSerializer.Deserialize<LiveSignal>(text, Json) is { Host: not null, Tenant: not null } signal ? signal : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
