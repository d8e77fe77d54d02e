using System.ComponentModel;
using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.CustomFields;

/// <summary>A custom field to make or change; what is absent is as it was, or as it is by default.</summary>
internal sealed record FieldRequest
{
    [Description("What people read; 1 to 200 characters.")]
    public string? Name { get; init; }

    [Description("What its values are; text by default. It stays as the field was made.")]
    public FieldKindName? Kind { get; init; }

    [Description("The key of the project whose tickets have it; null for those of all.")]
    public string? Project { get; init; }

    [Description("The key of a category of that project whose tickets have it; null for all of the project.")]
    public string? Category { get; init; }

    [Description("The values it offers, of the kinds choice and choices; up to 200.")]
    public IReadOnlyList<FieldChoiceItem>? Choices { get; init; }

    [Description("Whether a ticket cannot be filed without it, by those who may fill it in.")]
    public bool? IsRequired { get; init; }

    [Description("The triggers of transitions that cannot be fired without it.")]
    public IReadOnlyList<string>? RequiredBy { get; init; }

    [Description("What a new ticket has in it where nothing is said, a text for each value.")]
    public IReadOnlyList<string>? Default { get; init; }

    [Description("What is said beside it on forms; up to 1,000 characters. Null for nothing.")]
    public string? Help { get; init; }

    [Description("Where it stands among the others: the least first.")]
    public int? Order { get; init; }

    [Description("Who sees it; everybody by default. It stays as the field was made.")]
    public FieldAudienceName? SeenBy { get; init; }

    [Description("Who fills it in; everybody by default, and agents alone where they alone see it.")]
    public FieldAudienceName? EditedBy { get; init; }

    [Description("Whether tickets can get it; false retires it.")]
    public bool? IsActive { get; init; }

    /// <summary>The field.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="body">What came.</param>
    /// <param name="known">The field as it is; null for a new one.</param>
    public static FieldDefinition ToField(string key, JsonBody<FieldRequest> body, FieldDefinition? known)
    {
        var request = body.Value;
        var before = known ?? new FieldDefinition { Key = key, Name = "", Kind = CustomFieldKind.Text };
        return before with
        {
            Name = body.Part("name", request.Name!).Or(before.Name),
            Kind = request.Kind is { } kind ? (CustomFieldKind)kind : before.Kind,
            Project = body.Part("project", request.Project).Or(before.Project),
            Category = body.Part("category", request.Category).Or(before.Category),
            Choices = request.Choices is { } choices ? [.. choices.Select(choice => choice.ToChoice())] : before.Choices,
            IsRequired = request.IsRequired ?? before.IsRequired,
            RequiredBy = request.RequiredBy is { } triggers ? [.. triggers] : before.RequiredBy,
            Default = body.Has("default") ? [.. request.Default ?? []] : before.Default,
            Help = body.Part("help", request.Help).Or(before.Help),
            Order = request.Order ?? before.Order,
            SeenBy = request.SeenBy is { } seen ? (FieldAudience)seen : before.SeenBy,
            EditedBy = request.EditedBy is { } edited ? (FieldAudience)edited : before.EditedBy,
            IsActive = request.IsActive ?? before.IsActive,
        };
    }
}
