using System.ComponentModel;
using System.Text.Json;
using Ticketing.AspNetCore.CustomFields;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Templates;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Templates;

/// <summary>A template of new tickets to add or change.</summary>
internal sealed record TemplateRequest
{
    [Description("What people choose it by; 1 to 100 characters, and no other one of the project.")]
    public string? Name { get; init; }

    [Description("The key of the project in which the ticket is filed.")]
    public string? Project { get; init; }

    [Description("Whether those alone are offered it who read internal comments. Absent: whoever files tickets in the project.")]
    public bool? IsForAgents { get; init; }

    [Description("The key of a category of the project. Absent: its default.")]
    public string? Category { get; init; }

    [Description("The title, or how it begins; up to 300 characters.")]
    public string? Title { get; init; }

    [Description("Markdown; up to 10,000 characters.")]
    public string? Description { get; init; }

    [Description("How pressing it is; normal by default.")]
    public PriorityName? Priority { get; init; }

    [Description("Its tags.")]
    public IReadOnlyList<string?>? Tags { get; init; }

    [Description("What stands in custom fields, by their keys: as when a ticket is filed.")]
    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }

    public TicketTemplate ToTemplate(string id = "") => new()
    {
        Id = id,
        Name = Name ?? "",
        Project = Project ?? "",
        IsForAgents = IsForAgents is true,
        Category = Category,
        Title = Title,
        Description = Description,
        Priority = (Priority)(Priority ?? PriorityName.Normal),
        Tags = new((Tags ?? []).Select(tag => tag ?? "")),
        Fields = FieldValues.Read(Fields),
    };
}
