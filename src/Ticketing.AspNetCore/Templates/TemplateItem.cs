using System.ComponentModel;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Templates;

namespace Ticketing.AspNetCore.Templates;

/// <summary>A template of new tickets as the caller has it.</summary>
internal sealed record TemplateItem(
    [property: Description("Its id.")] string Id,
    [property: Description("What people choose it by.")] string Name,
    [property: Description("The key of the project in which the ticket is filed.")] string Project,
    [property: Description("Whether those alone are offered it who read internal comments.")] bool IsForAgents,
    [property: Description("The key of the category; null for the project's default.")] string? Category,
    [property: Description("The title, or how it begins; null for nothing.")] string? Title,
    [property: Description("Markdown; null for nothing.")] string? Description,
    [property: Description("How pressing it is.")] PriorityName Priority,
    [property: Description("Its tags.")] IReadOnlyCollection<string> Tags,
    [property: Description("What stands in custom fields, by their keys: a text for each value.")]
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    [property: Description("Whether the caller may change and delete it.")] bool MayChange,
    [property: Description("Raised by every change; what ETag and If-Match carry.")] int Version)
{
    public static TemplateItem From(ShownTemplate shown)
    {
        var template = shown.Template;
        return new(
            template.Id, template.Name, template.Project, template.IsForAgents, template.Category, template.Title, template.Description,
            (PriorityName)template.Priority, [.. template.Tags], template.Fields, shown.MayChange, template.Version);
    }
}
