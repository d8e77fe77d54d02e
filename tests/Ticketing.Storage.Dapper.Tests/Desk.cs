using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>Makes tickets, changes and visibilities for tests.</summary>
internal static class Desk
{
    public const string Tenant = "default";

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static readonly Visibility Everything = Visibility.Of(new Actor { UserId = "admin", Roles = [new(Role.Administrator)] });

    public static TicketCreated Created(string title = "Printer on fire") => new()
    {
        Project = "network",
        Title = title,
        Workflow = "default",
        WorkflowVersion = 1,
        Status = "to-do",
        StatusCategory = StatusCategory.Open,
        Priority = Priority.Normal,
        Category = "general",
        Requester = "rita",
        Creator = "rita",
    };

    /// <summary>A new ticket, with a description when there is one.</summary>
    public static TicketChange File(long id, TicketCreated created, DateTimeOffset? at = null, string? description = null)
    {
        var first = new RecordedEvent(1, at ?? Start, created.Creator, created with { HasDescription = description is not null });
        return new(
            null,
            Ticket.Begin(new(id), first),
            [first],
            description is null ? [] : [new(new(id), 1, TextKind.Description, description, created.Creator, first.At)]);
    }

    /// <summary>A change of a ticket by events, the texts of comments and descriptions given in their order.</summary>
    public static TicketChange Change(Ticket before, DateTimeOffset at, IReadOnlyList<TicketEvent> events, params string[] bodies)
    {
        var after = before;
        var recorded = new List<RecordedEvent>();
        var texts = new List<TicketText>();
        foreach (var ticketEvent in events)
        {
            recorded.Add(new(after.Version + 1, at, "anna", ticketEvent));
            if (KindOf(ticketEvent) is { } kind)
                texts.Add(new(before.Id, after.Version + 1, kind, bodies[texts.Count], "anna", at));
            after = after.Apply(recorded[^1]);
        }

        return new(before, after, recorded, texts);
    }

    public static TicketingCommit Commit(params TicketChange[] changes) => new() { Tenant = Tenant, At = Start, Tickets = changes };

    public static Task<CommitOutcome> CommitAsync(this SqliteStore store, params TicketChange[] changes) =>
        store.Writes.CommitAsync(Commit(changes), CancellationToken.None);

    private static TextKind? KindOf(TicketEvent ticketEvent) => ticketEvent switch
    {
        DescriptionChanged => TextKind.Description,
        CommentAdded { Visibility: CommentVisibility.Public } => TextKind.PublicComment,
        CommentAdded => TextKind.InternalComment,
        _ => null,
    };
}
