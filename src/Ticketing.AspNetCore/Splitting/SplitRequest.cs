using System.ComponentModel;
using System.Text.Json;
using Ticketing.AspNetCore.Attachments;
using Ticketing.AspNetCore.CustomFields;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Splitting;

/// <summary>A ticket to make of a comment.</summary>
internal sealed record SplitRequest
{
    [Description("One line; 1 to 300 characters. Absent for the title of the comment's ticket.")]
    public string? Title { get; init; }

    [Description("The key of its project; absent for that of the comment's ticket.")]
    public string? Project { get; init; }

    [Description("The key of its category; absent for that of the comment's ticket, or for the default of another project.")]
    public string? Category { get; init; }

    [Description("How pressing it is; absent for as the comment's ticket.")]
    public PriorityName? Priority { get; init; }

    [Description("What the comment's ticket is to the new one, as links call it; absent for relatesTo.")]
    public string? Link { get; init; }

    [Description(
        "The ids of those attachments of the comment's ticket that the new one has as well; up to 100. Absent for those that whoever " +
        "wrote the comment attached within 15 minutes of it.")]
    public IReadOnlyList<string>? Attachments { get; init; }

    [Description("What is in custom fields, by their keys: a text, a number, true or false, or a list of the keys of choices.")]
    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }

    /// <exception cref="TicketValidationException">There is no such kind of links.</exception>
    public SplitComment ToCommand(int comment, LinkKinds kinds) => new(comment)
    {
        Title = Title,
        Project = Project,
        Category = Category,
        Priority = (Priority?)Priority,
        Link = Link is null ? LinkKind.RelatesTo.Forward
            : kinds.Find(Link) ?? throw new TicketValidationException(
                "link", new Wording(FieldErrorCodes.Unknown, $"There is no kind of links '{Link}'.", [Link])),
        Fields = FieldValues.Read(Fields),
    };

    public IReadOnlyCollection<AttachmentId>? ToFiles() =>
        Attachments is null ? null : [.. Attachments.Select(id => (id ?? "").ToAttachmentId())];
}
