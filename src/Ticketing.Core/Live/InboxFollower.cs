using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>Tells people's pages that what they were told in the app changed, after each commit of this host that did so.</summary>
/// <param name="hub">Tells them. Made when there is something to tell, since what it reads with makes commits too.</param>
/// <param name="channel">What the channel of the app is called.</param>
internal sealed class InboxFollower(Lazy<LiveHub> hub, string channel) : ICommitCache
{
    public void Forget(TicketingCommit commit)
    {
        var told = commit.Notifications.Where(entry => entry.Channel == channel).Select(entry => entry.User);
        var read = commit.NotificationsRead.Where(one => one.Channel == channel).Select(one => one.User);
        var users = told.Concat(read).ToHashSet(StringComparer.Ordinal);
        if (users.Count > 0)
            hub.Value.TellInboxes(commit.Tenant, users);
    }
}
