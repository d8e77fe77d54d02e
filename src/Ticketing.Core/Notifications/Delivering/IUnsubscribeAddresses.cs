namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Makes the links by which whoever has a message ends such messages, signed out. Where a host has none, messages have no such link.
/// Implementations are thread-safe.
/// </summary>
public interface IUnsubscribeAddresses
{
    /// <summary>The link for what somebody gets by a channel; null for none.</summary>
    Uri? Of(string tenant, string user, string channel);
}
