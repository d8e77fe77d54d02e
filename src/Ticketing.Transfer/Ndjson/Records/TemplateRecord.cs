using System.Text.Json.Serialization;
using Ticketing.Templates;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A template of new tickets.</summary>
internal sealed record TemplateRecord : SettingRecord
{
    public required string Project { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsForAgents { get; init; }

    public string? Category { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public required Priority Priority { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public SortedDictionary<string, IReadOnlyList<string?>?>? Fields { get; init; }

    public static TemplateRecord Of(TicketTemplate template) => new()
    {
        Id = template.Id,
        Name = template.Name,
        Project = template.Project,
        IsForAgents = template.IsForAgents,
        Category = template.Category,
        Title = template.Title,
        Description = template.Description,
        Priority = template.Priority,
        Tags = template.Tags.Count == 0 ? null : [.. template.Tags],
        Fields = template.Fields.Count == 0
            ? null
            : new(template.Fields.ToDictionary(one => one.Key, one => (IReadOnlyList<string?>?)one.Value), StringComparer.Ordinal),
    };

    public TicketTemplate ToTemplate() => new()
    {
        Id = Id,
        Name = Name,
        Project = Project,
        IsForAgents = IsForAgents,
        Category = Category,
        Title = Title,
        Description = Description,
        Priority = Priority,
        Tags = new((Tags ?? []).OfType<string>()),
        Fields = (Fields ?? []).ToDictionary(
            one => one.Key, one => (IReadOnlyList<string>)[.. (one.Value ?? []).OfType<string>()], StringComparer.Ordinal),
    };
}
