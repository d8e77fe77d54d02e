using System.ComponentModel;

namespace Ticketing.Webhooks.Http;

/// <summary>A webhook to register or to change.</summary>
internal sealed record WebhookRequestBody
{
    [Description("Where it is told: an https address.")]
    public string? Url { get; init; }

    [Description("Of which events: at least one of ticket.created, ticket.commentAdded, ticket.transitioned and so on.")]
    public IReadOnlyList<string?>? Events { get; init; }

    [Description("The key of the project whose tickets it is told of; absent: of all.")]
    public string? Project { get; init; }

    [Description("A query of fields that a ticket meets after the event; absent: every ticket.")]
    public string? Query { get; init; }

    [Description("What people call it; at most 200 characters.")]
    public string? Description { get; init; }

    [Description("Whether anything is sent; true by default.")]
    public bool? IsOn { get; init; }

    [Description("Whether it gets another secret; false by default.")]
    public bool? RotateSecret { get; init; }

    public WebhookDraft ToDraft() => new()
    {
        Url = Url ?? "",
        Events = [.. (Events ?? []).OfType<string>()],
        Project = string.IsNullOrWhiteSpace(Project) ? null : Project,
        Query = string.IsNullOrWhiteSpace(Query) ? null : Query,
        Description = Description ?? "",
        IsOn = IsOn ?? true,
        RotatesSecret = RotateSecret ?? false,
    };
}
