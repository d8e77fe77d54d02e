using Ticketing.Notifications;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Notifiers;

/// <summary>What happened to a ticket of which somebody is told; he is told of the last thing.</summary>
internal static class SampleHistory
{
    public const string Author = "ann";
    public const string Team = "support";

    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    public static RecordedEvent[] Of(NotificationKind kind, string title, string reader)
    {
        var created = new RecordedEvent(1, Noon.AddDays(-1), Author, Created(title));
        return Last(kind, reader) is { } last ? [created, new(2, Noon, Author, last)] : [created];
    }

    // Null where the ticket being filed is all. Of a feature's kind, what the ticket knows is no more than that something is another.
    private static TicketEvent? Last(NotificationKind kind, string reader) =>
        kind == NotificationKind.Filed ? null
        : kind == NotificationKind.Assigned ? new AssignmentChanged(Team, reader)
        : kind == NotificationKind.Mentioned || kind == NotificationKind.Commented ? new CommentAdded(CommentVisibility.Public)
        : kind == NotificationKind.StatusChanged ? new Transitioned("start", "new", "in-progress", StatusCategory.Active, 1)
        : new PriorityChanged(Priority.Urgent);

    private static TicketCreated Created(string title) => new()
    {
        Project = "it",
        Title = title,
        HasDescription = true,
        Workflow = "default",
        WorkflowVersion = 1,
        Status = "new",
        StatusCategory = StatusCategory.Open,
        Priority = Priority.High,
        Category = "printers",
        Requester = Author,
        Creator = Author,
    };
}
