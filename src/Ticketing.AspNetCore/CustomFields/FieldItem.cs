using System.ComponentModel;
using Ticketing.CustomFields;

namespace Ticketing.AspNetCore.CustomFields;

/// <summary>A custom field.</summary>
internal sealed record FieldItem(
    [property: Description("Unique: lower-case letters and digits joined by hyphens. Queries ask for field.<key>:value.")] string Key,
    [property: Description("What people read.")] string Name,
    [property: Description("What its values are.")] FieldKindName Kind,
    [property: Description("The key of the project whose tickets have it; null for those of all.")] string? Project,
    [property: Description("The key of the category whose tickets have it; null for all of the project.")] string? Category,
    [property: Description("The values it offers.")] IReadOnlyList<FieldChoiceItem> Choices,
    [property: Description("Whether a ticket cannot be filed without it, by those who may fill it in.")] bool IsRequired,
    [property: Description("The triggers of transitions that cannot be fired without it.")] IReadOnlyList<string> RequiredBy,
    [property: Description("What a new ticket has in it where nothing is said, a text for each value.")] IReadOnlyList<string> Default,
    [property: Description("What is said beside it on forms.")] string? Help,
    [property: Description("Where it stands among the others: the least first.")] int Order,
    [property: Description("Who sees it.")] FieldAudienceName SeenBy,
    [property: Description("Who fills it in.")] FieldAudienceName EditedBy,
    [property: Description("Whether tickets can get it; one that is retired keeps what is in it.")] bool IsActive)
{
    public static FieldItem From(FieldDefinition field) => new(
        field.Key, field.Name, (FieldKindName)field.Kind, field.Project, field.Category, [.. field.Choices.Select(FieldChoiceItem.From)],
        field.IsRequired, field.RequiredBy, field.Default, field.Help, field.Order, (FieldAudienceName)field.SeenBy,
        (FieldAudienceName)field.EditedBy, field.IsActive);
}
