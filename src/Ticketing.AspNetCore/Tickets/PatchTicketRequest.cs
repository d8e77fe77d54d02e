using System.ComponentModel;
using System.Text.Json;
using Ticketing.AspNetCore.CustomFields;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A merge patch: what is absent stays as it is, null takes away.</summary>
internal sealed record PatchTicketRequest
{
    [Description("One line; 1 to 300 characters.")]
    public string? Title { get; init; }

    [Description("Markdown; null takes it away.")]
    public string? Description { get; init; }

    [Description("How pressing it is.")]
    public PriorityName? Priority { get; init; }

    [Description("The key of its category; null for the project's default.")]
    public string? Category { get; init; }

    [Description("The key of the project it moves to.")]
    public string? Project { get; init; }

    [Description("The status it gets in a project with another workflow. Within a workflow, fire a transition.")]
    public string? Status { get; init; }

    [Description("When it is due; null for never.")]
    public DateTimeOffset? DueAt { get; init; }

    [Description("All its tags; null for none.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Description("Custom fields that are set, by their keys; null takes away what is in one, and others stay as they are.")]
    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }

    /// <exception cref="TicketValidationException">Something is null that cannot be, or a status comes without a project.</exception>
    public static EditTicket ToCommand(JsonBody<PatchTicketRequest> body)
    {
        var patch = body.Value;
        var errors = new FieldErrors();
        RefuseNull("priority", patch.Priority);
        RefuseNull("project", patch.Project);
        RefuseNull("status", patch.Status);
        if (body.Has("status") && !body.Has("project"))
            errors.Add(
                "status",
                "The status changes by transitions (POST …/transitions); here it only says what the ticket gets in a project with " +
                "another workflow.");
        errors.ThrowIfAny();
        return new()
        {
            Title = body.Part("title", patch.Title!),
            Description = body.Part("description", patch.Description ?? ""),
            Priority = body.Part("priority", (Priority)patch.Priority.GetValueOrDefault()),
            Category = body.Part("category", patch.Category!),
            Project = body.Part("project", patch.Project!),
            Status = body.Part("status", patch.Status!),
            DueAt = body.Part("dueAt", patch.DueAt),
            Tags = body.Part("tags", patch.Tags ?? []),
            Fields = FieldValues.Read(patch.Fields),
        };

        void RefuseNull(string field, object? value)
        {
            if (body.Has(field) && value is null)
                errors.Add(field, "This cannot be taken away.");
        }
    }
}
