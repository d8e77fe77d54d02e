namespace Ticketing.Live;

/// <summary>Who is told of whom at a ticket that he sees.</summary>
internal static class PresenceRules
{
    /// <summary>How long somebody is at a ticket who said so.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(35);

    /// <summary>
    /// Whether somebody is told of what another one does: those who read internal comments of the ticket of all, others only of who is
    /// about to answer them. Who among the staff looks at a ticket is not their business.
    /// </summary>
    public static bool Shows(Doing doing, bool readsInternal) => readsInternal || doing == Doing.Writing;

    /// <summary>Whether it changes something for those who read no internal comments. Null: he is not there.</summary>
    public static bool IsPublic(Doing? before, Doing? after) => before != after && (before == Doing.Writing || after == Doing.Writing);
}
