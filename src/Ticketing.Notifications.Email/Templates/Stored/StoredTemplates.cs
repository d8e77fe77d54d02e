using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Fluid;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Storage;

namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>
/// The templates of administrators, of each tenant. They are kept: what is written through this process counts at once, what another one
/// wrote within <see cref="TicketingOptions.ActorLifetime"/>. One that is broken is as if it were not there, and says so. Thread-safe.
/// </summary>
internal sealed partial class StoredTemplates(
    IDocuments documents, IOptions<TicketingOptions> options, TimeProvider time, ILogger<StoredTemplates> logger)
{
    public const string Kind = "mailTemplate";

    private const int Most = 200;
    private const int MostTenants = 1_000;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>Those of a tenant that can be used, by name.</summary>
    public async ValueTask<FrozenDictionary<string, IFluidTemplate>> UsableAsync(string tenant, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue(tenant, out var known) && time.GetElapsedTime(known.Since) < options.Value.ActorLifetime)
            return known.Usable;
        var since = time.GetTimestamp();
        var usable = new Dictionary<string, IFluidTemplate>(StringComparer.OrdinalIgnoreCase);
        foreach (var stored in await ReadAsync(tenant, cancellationToken))
        {
            if (StoredTemplateRules.TryRead(stored.Text, out var template, out var fault))
                usable[stored.Name] = template;
            else
                LogFault(stored.Name, tenant, fault!.ToString());
        }

        var read = new Kept(since, usable.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), known?.Faults ?? new());
        if (kept.Count >= MostTenants)
            kept.Clear();
        kept[tenant] = read;
        return read.Usable;
    }

    /// <summary>All that are stored for a tenant.</summary>
    public async Task<IReadOnlyList<StoredText>> ReadAsync(string tenant, CancellationToken cancellationToken) =>
    [
        .. (await documents.ListAsync(tenant, Kind, null, Most, cancellationToken))
            .Select(one => new StoredText(one.Key, one.Version, Read(one.Json))),
    ];

    /// <summary>Something was written: it is read anew.</summary>
    public void Forget(string tenant) => kept.TryRemove(tenant, out _);

    /// <summary>A template could be read, and not be carried out.</summary>
    public void NoteFault(string tenant, string name, string fault)
    {
        LogFault(name, tenant, fault);
        if (kept.TryGetValue(tenant, out var known))
            known.Faults[name] = fault;
    }

    /// <summary>Why a template could not be carried out by this host, since something was written last; null where it could.</summary>
    public string? FaultOf(string tenant, string name) =>
        kept.TryGetValue(tenant, out var known) ? known.Faults.GetValueOrDefault(name) : null;

    public static DocumentChange Write(string name, int version, string? text) =>
        new(Kind, name, version, text is null ? null : JsonSerializer.Serialize(new Content(text)));

    // Whoever wrote something else there wrote no template: it is an empty one.
    private static string Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(json)?.Text ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The mail template {Name} of the tenant {Tenant} is not used, but the original: {Fault}")]
    private partial void LogFault(string name, string tenant, string fault);

    private sealed record Kept(
        long Since, FrozenDictionary<string, IFluidTemplate> Usable, ConcurrentDictionary<string, string> Faults);

    private sealed record Content(string Text);
}
