using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Fluid;
using Microsoft.Extensions.Logging;
using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>
/// The templates of administrators, of each tenant, as they are kept. One that is broken is as if it were not there, and says so.
/// Thread-safe.
/// </summary>
internal sealed partial class StoredTemplates
{
    public const string Kind = "mailTemplate";

    private const int Most = 200;

    private readonly IDocuments documents;
    private readonly ILogger<StoredTemplates> logger;
    private readonly DocumentCache<Kept> kept;

    public StoredTemplates(IDocuments documents, DocumentCaches caches, ILogger<StoredTemplates> logger)
    {
        (this.documents, this.logger) = (documents, logger);
        kept = caches.Keep<Kept>(Kind, ReadAsync);
    }

    /// <summary>Those of a tenant that can be used, by name.</summary>
    public async ValueTask<FrozenDictionary<string, IFluidTemplate>> UsableAsync(string tenant, CancellationToken cancellationToken) =>
        (await kept.GetAsync(tenant, cancellationToken)).Usable;

    /// <summary>All that are stored for a tenant.</summary>
    public async Task<IReadOnlyList<StoredText>> ReadAsync(string tenant, CancellationToken cancellationToken) =>
    [
        .. (await documents.ListAsync(tenant, Kind, null, Most, cancellationToken))
            .Select(one => new StoredText(one.Key, one.Version, Read(one.Json))),
    ];

    /// <summary>A template could be read, and not be carried out.</summary>
    public void NoteFault(string tenant, string name, string fault)
    {
        LogFault(name, tenant, fault);
        if (kept.Find(tenant) is { } known)
            known.Faults[name] = fault;
    }

    /// <summary>Why a template could not be carried out by this host, since something was written last; null where it could.</summary>
    public string? FaultOf(string tenant, string name) => kept.Find(tenant)?.Faults.GetValueOrDefault(name);

    public static DocumentChange Write(string name, int version, string? text) =>
        new(Kind, name, version, text is null ? null : JsonSerializer.Serialize(new Content(text)));

    private async Task<Kept> ReadAsync(string tenant, Kept? before, CancellationToken cancellationToken)
    {
        var usable = new Dictionary<string, IFluidTemplate>(StringComparer.OrdinalIgnoreCase);
        foreach (var stored in await ReadAsync(tenant, cancellationToken))
        {
            if (StoredTemplateRules.TryRead(stored.Text, out var template, out var fault))
                usable[stored.Name] = template;
            else
                LogFault(stored.Name, tenant, fault!.ToString());
        }

        return new(usable.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), before?.Faults ?? new());
    }

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

    private sealed record Kept(FrozenDictionary<string, IFluidTemplate> Usable, ConcurrentDictionary<string, string> Faults);

    private sealed record Content(string Text);
}
