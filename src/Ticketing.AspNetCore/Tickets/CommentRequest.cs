using System.ComponentModel;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A comment to add.</summary>
internal sealed record CommentRequest
{
    [Description("Markdown; 1 to 100,000 characters.")]
    public string? Body { get; init; }

    [Description("Who may read it. It must be said: there is no default.")]
    public CommentAudience? Visibility { get; init; }

    [Description("Said by whoever needs the ticket: it is still a problem. Where the workflow asks that, the ticket is opened again.")]
    public bool? StillAProblem { get; init; }

    [Description("An internal note in Markdown that is written with it, in one commit. Absent: none.")]
    public string? Note { get; init; }

    [Description("Tags that the ticket gets with it, beside those that it has. Absent: none.")]
    public IReadOnlyList<string?>? AddTags { get; init; }

    // Zero is no visibility: the rules refuse it by the field's name.
    public AddComment ToCommand() => new(Body!, (CommentVisibility)Visibility.GetValueOrDefault())
    {
        IsStillAProblem = StillAProblem is true,
        Note = Note,
        AddedTags = new((AddTags ?? []).Select(tag => tag ?? "")),
    };
}
