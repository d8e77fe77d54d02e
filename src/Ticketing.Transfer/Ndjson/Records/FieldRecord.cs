using System.Text.Json.Serialization;
using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>The definition of a custom field. What is as it is by default is left out.</summary>
internal sealed record FieldRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required CustomFieldKind Kind { get; init; }

    public string? Project { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<ChoiceRecord>? Choices { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequired { get; init; }

    public IReadOnlyList<string>? RequiredBy { get; init; }

    public IReadOnlyList<string>? Default { get; init; }

    public string? Help { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Order { get; init; }

    public required FieldAudience SeenBy { get; init; }

    public required FieldAudience EditedBy { get; init; }

    public required bool IsActive { get; init; }

    public static FieldRecord Of(FieldDefinition field) => new()
    {
        Key = field.Key,
        Name = field.Name,
        Kind = field.Kind,
        Project = field.Project,
        Category = field.Category,
        Choices = NoneIfEmpty(field.Choices.Select(choice => new ChoiceRecord(choice.Key, choice.Name, choice.IsActive))),
        IsRequired = field.IsRequired,
        RequiredBy = NoneIfEmpty(field.RequiredBy),
        Default = NoneIfEmpty(field.Default),
        Help = field.Help,
        Order = field.Order,
        SeenBy = field.SeenBy,
        EditedBy = field.EditedBy,
        IsActive = field.IsActive,
    };

    public FieldDefinition ToDefinition() => new()
    {
        Key = Key,
        Name = Name,
        Kind = Kind,
        Project = Project,
        Category = Category,
        Choices = [.. (Choices ?? []).Select(choice => new FieldChoice(choice.Key, choice.Name) { IsActive = choice.IsActive })],
        IsRequired = IsRequired,
        RequiredBy = [.. RequiredBy ?? []],
        Default = [.. Default ?? []],
        Help = Help,
        Order = Order,
        SeenBy = SeenBy,
        // What agents alone see, they alone fill in.
        EditedBy = SeenBy is FieldAudience.Agents ? FieldAudience.Agents : EditedBy,
        IsActive = IsActive,
    };

    private static List<T>? NoneIfEmpty<T>(IEnumerable<T> all) => all.ToList() is { Count: > 0 } some ? some : null;
}
