using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Email;

/// <summary>
/// Knows whether a mail address is the person's: tickets are no reading for whoever has an address that somebody else typed. A host adds
/// its own by <c>UseEmailConfirmations</c>, such as one that asks <c>UserManager.IsEmailConfirmedAsync</c>. Implementations are
/// thread-safe.
/// </summary>
public interface IEmailConfirmations
{
    /// <summary>Whether somebody confirmed that the address of his which the directory has is his.</summary>
    /// <param name="person">Who; he has an address.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    ValueTask<bool> IsConfirmedAsync(NotifiedPerson person, CancellationToken cancellationToken);
}
