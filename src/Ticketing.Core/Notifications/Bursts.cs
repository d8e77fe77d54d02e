using Ticketing.Tickets;

namespace Ticketing.Notifications;

/// <summary>
/// Puts together what one person does to a ticket within a quiet time: people are told of it once. A burst ends when somebody else does
/// something, or the quiet time since its first event is over.
/// </summary>
internal static class Bursts
{
    /// <summary>How many events before the ones asked for are enough to know where their burst began.</summary>
    public const int Before = 50;

    /// <summary>
    /// The bursts that begin with one of the events of a commit, in order; events of bursts begun earlier are told with those.
    /// </summary>
    /// <param name="events">Events of which people are told, in order, from some before the commit's on.</param>
    /// <param name="first">The version of the commit's first event.</param>
    /// <param name="last">That of its last one.</param>
    /// <param name="quiet">The quiet time; zero tells what each commit did.</param>
    public static IReadOnlyList<IReadOnlyList<RecordedEvent>> BegunIn(
        IReadOnlyList<RecordedEvent> events, int first, int last, TimeSpan quiet)
    {
        var bursts = new List<List<RecordedEvent>>();
        foreach (var recorded in events.Where(recorded => quiet > TimeSpan.Zero || (recorded.Version >= first && recorded.Version <= last)))
        {
            if (bursts is [.., var burst] && burst[0].By == recorded.By && recorded.At - burst[0].At <= quiet)
                burst.Add(recorded);
            else
                bursts.Add([recorded]);
        }

        return bursts.FindAll(burst => burst[0].Version >= first && burst[0].Version <= last);
    }
}
