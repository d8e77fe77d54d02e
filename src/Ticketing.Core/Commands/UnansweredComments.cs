using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Which comments of whoever needs a ticket nobody has answered: those for which it is marked (<see cref="Ticket.IsAnswered"/>). It is told
/// the ticket's events in order.
/// </summary>
/// <param name="requester">Who needs the ticket (user id).</param>
internal sealed class UnansweredComments(string requester)
{
    private readonly HashSet<int> waiting = [];
    private EquatableDictionary<EquatableSet> marks;

    // Those that waited before the ticket was merged wait again once that is undone.
    private int[] before = [];

    /// <summary>Their numbers, by the events so far.</summary>
    public IReadOnlySet<int> Numbers => waiting;

    /// <summary>One more event.</summary>
    public void Add(RecordedEvent recorded)
    {
        if (recorded.Event.IsInternal())
            return;
        marks = marks.Marked(recorded.Event);
        if (recorded.Event is MergeUndone)
            waiting.UnionWith(before);
        if (!marks[TicketKeyKind.Mark.Name].Contains(TicketMarks.Answered))
        {
            before = waiting.Count == 0 ? before : [.. waiting];
            waiting.Clear();
        }
        else if (recorded.Event is CommentAdded { Answered: var answered } && (answered == true || recorded.By == requester))
        {
            waiting.Add(recorded.Version);
        }
        else if (recorded.Event is CommentDeleted deleted)
        {
            waiting.Remove(deleted.Comment);
        }
    }
}
