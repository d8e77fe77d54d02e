using System.ComponentModel;
using Ticketing.CannedReplies;

namespace Ticketing.AspNetCore.CannedReplies;

/// <summary>A canned reply to add or change.</summary>
internal sealed record CannedReplyRequest
{
    [Description("What agents find it by; 1 to 100 characters, and no other one of the same people.")]
    public string? Name { get; init; }

    [Description("The key of the project whose tickets it answers. Absent: those of all.")]
    public string? Project { get; init; }

    [Description("The key of the team, one of the caller's, whose people have it. Absent: everybody who answers.")]
    public string? Team { get; init; }

    [Description(
        "Markdown; 1 to 10,000 characters, with {{requester.name}}, {{ticket.number}}, {{ticket.title}}, {{ticket.link}}, " +
        "{{agent.name}} and {{project.name}} for what is known when it is used.")]
    public string? Body { get; init; }

    [Description("The trigger that is fired with it: complete … Absent: none.")]
    public string? Trigger { get; init; }

    [Description("The tags that the ticket gets beside those that it has. Absent: none.")]
    public IReadOnlyList<string?>? Tags { get; init; }

    [Description("An internal note that is written with it; Markdown with the same placeholders. Absent: none.")]
    public string? Note { get; init; }

    public CannedReply ToReply(string id = "") => new()
    {
        Id = id,
        Name = Name ?? "",
        Project = Project,
        Team = Team,
        Body = Body ?? "",
        Trigger = Trigger,
        Tags = new((Tags ?? []).Select(tag => tag ?? "")),
        Note = Note,
    };
}
