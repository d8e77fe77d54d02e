using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Why commits are refused, in the words of every store. They reach whoever made the change: what he may not see is not in them.
/// </summary>
public static class CommitRefusals
{
    /// <summary>The ticket is not at the version that the change was decided on.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="stored">The version that is stored; null when there is no such ticket.</param>
    /// <param name="expected">The version the change was decided on; null for a new ticket.</param>
    public static TicketConflictException StaleTicket(TicketId id, int? stored, int? expected) => new(
        $"ticket {id}",
        Changed($"ticket {id}", (stored, expected) switch
        {
            (null, _) => $"Ticket {id} is not there.",
            (_, null) => $"There is a ticket {id} already.",
            _ => $"Ticket {id} is at version {stored}; the change was decided on {expected}.",
        }))
    {
        IsNumberTaken = stored is not null && expected is null,
    };

    /// <summary>Another ticket has the external reference; which one, not everybody may know.</summary>
    public static TicketConflictException ReferenceTaken(TicketId id, string externalRef) =>
        new($"ticket {id}", Wording.Of(RefusalCodes.ReferenceTaken, $"The external reference '{externalRef}' is taken."));

    /// <summary>The document is not at the version that the change was decided on; 0 is none.</summary>
    public static TicketConflictException StaleDocument(DocumentChange change, int stored) => new(
        $"{change.Kind} '{change.Key}'",
        Changed($"{change.Kind} '{change.Key}'",
            $"The {change.Kind} '{change.Key}' is at version {stored}; the change was decided on {change.ExpectedVersion}."));

    /// <summary>The user is not at the version that the change was decided on.</summary>
    /// <param name="id">The user.</param>
    /// <param name="stored">The version that is stored.</param>
    /// <param name="expected">The version the change was decided on; 0 for a new one.</param>
    public static TicketConflictException StaleUser(string id, int stored, int expected) => new(
        $"user '{id}'",
        Changed(
            $"user '{id}'",
            expected == 0
                ? $"There is a user '{id}' already."
                : $"The user '{id}' is at version {stored}; the change was decided on {expected}."));

    /// <summary>A project's default category is not deleted.</summary>
    public static TicketConflictException CategoryIsDefault(DeleteCategory change) =>
        new($"category '{change.Key}'",
            Wording.Of(RefusalCodes.CategoryIsDefault, $"The category '{change.Key}' is the default of the project '{change.Project}'."));

    /// <summary>Nor is one that tickets have.</summary>
    public static TicketConflictException CategoryInUse(DeleteCategory change) =>
        new($"category '{change.Key}'",
            new Wording(
                RefusalCodes.CategoryInUse,
                $"Tickets of the project '{change.Project}' have the category '{change.Key}'.",
                [change.Key, change.Project]));

    /// <summary>A team with people in it is not deleted.</summary>
    /// <param name="change">The change.</param>
    /// <param name="userId">Somebody who is in it.</param>
    public static TicketConflictException TeamHasMembers(DeleteTeam change, string userId) =>
        new($"team '{change.Key}'",
            Wording.Of(
                RefusalCodes.TeamHasMembers, $"People are in the team '{change.Key}', such as '{userId}': take them out of it first."));

    /// <summary>Nor is one that tickets have; which ones, not everybody may know.</summary>
    public static TicketConflictException TeamHasTickets(DeleteTeam change) =>
        new($"team '{change.Key}'",
            Wording.Of(RefusalCodes.TeamHasTickets, $"Tickets belong to the team '{change.Key}': give them to another one first."));

    /// <summary>A role that somebody holds is not deleted.</summary>
    /// <param name="change">The change.</param>
    /// <param name="userId">Somebody who holds it.</param>
    public static TicketConflictException RoleIsHeld(DeleteRole change, string userId) =>
        new($"role '{change.Name}'",
            Wording.Of(RefusalCodes.RoleIsHeld, $"People hold the role '{change.Name}', such as '{userId}': revoke it first."));

    /// <summary>Claimed work is not the committer's any more.</summary>
    public static LeaseLostException LeaseLost(Settlement settlement) => new(settlement switch
    {
        MessageSettlement message => string.Create(CultureInfo.InvariantCulture, $"message {message.Number}"),
        AlarmSettlement alarm => $"alarm {alarm.Kind}/{alarm.Key}",
        _ => "unknown work",
    });

    private static Wording Changed(string what, string sentence) => new(RefusalCodes.ChangedMeanwhile, sentence, [what]);
}
