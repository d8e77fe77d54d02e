using Microsoft.AspNetCore.Mvc;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Boards;

/// <summary>What the form of a move says.</summary>
internal sealed class MoveForm
{
    /// <summary>Ticket, version and trigger, with colons between them: one button of a menu says them all.</summary>
    [FromForm(Name = "move")]
    public string? Move { get; init; }

    [FromForm(Name = "comment")]
    public string? Comment { get; init; }

    [FromForm(Name = "visibility")]
    public string? Visibility { get; init; }

    [FromForm(Name = "project")]
    public string? Project { get; init; }

    [FromForm(Name = "group")]
    public string? Group { get; init; }

    [FromForm(Name = "q")]
    public string? Query { get; init; }

    public BoardState State => new(Project ?? "", BoardEndpoints.Grouping(Group), Query ?? "");

    public CommentVisibility? CommentVisibility => Visibility switch
    {
        "public" => Tickets.CommentVisibility.Public,
        "internal" => Tickets.CommentVisibility.Internal,
        _ => null,
    };

    public (TicketId Id, int Version, string Trigger)? Read() =>
        Move?.Split(':') is [var id, var version, var trigger] && TicketId.TryParse(id, out var ticket) && int.TryParse(version, out var known) ? (ticket, known, trigger) : null;
}
