using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>Something that may happen to a ticket.</summary>
internal static class RandomEvent
{
    /// <returns>The event and the text that comes with it, if any.</returns>
    public static (TicketEvent Event, string? Text) Of(Random random, Ticket ticket, DateTimeOffset? due, Func<string, string> categoryOf)
    {
        var (status, category) = random.Status();
        var project = random.Pick(Furniture.Projects);
        return random.Next(14) switch
        {
            0 => (new TitleChanged(random.Text()), null),
            1 => (new DescriptionChanged(), random.Text()),
            2 => (new PriorityChanged(random.Priority()), null),
            3 => (new CategoryChanged(categoryOf(ticket.Project)), null),
            4 => (new ProjectChanged(project, categoryOf(project), "default", 1, status, category), null),
            5 => (new DueDateChanged(due), null),
            6 => (new TagsChanged(random.Tagged()), null),
            7 => (new AccessKeysChanged(random.KeyRing()), null),
            8 => (new AssignmentChanged(random.Maybe(Furniture.Teams), random.Maybe(Furniture.People)), null),
            9 or 10 => (new Transitioned("move", ticket.Status, status, category, 1), null),
            11 => (new CommentAdded(CommentVisibility.Internal), random.Text()),
            _ => (new CommentAdded(CommentVisibility.Public), random.Text()),
        };
    }

    public static SourceReported Reported(Random random, string revision, DateTimeOffset at)
    {
        var (status, category) = random.Status();
        return new()
        {
            Revision = revision,
            SourceStatus = "As they say",
            Status = status,
            StatusCategory = category,
            ResolvedAt = random.Chance(50) ? at : null,
            ResolvedBy = random.Maybe(Furniture.People),
            ClosedAt = random.Chance(50) ? at : null,
            Reassignments = random.Next(3),
            Reopens = random.Next(2),
        };
    }
}
