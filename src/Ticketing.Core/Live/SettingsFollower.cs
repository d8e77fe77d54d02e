using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>
/// Tells the other hosts, after each commit of this one that changes people, teams, roles, projects or settings that hosts keep, to keep
/// them no more.
/// </summary>
/// <param name="hub">Tells them. Made when there is something to tell, since what it reads with makes commits too.</param>
/// <param name="documents">What is kept of documents.</param>
internal sealed class SettingsFollower(Lazy<LiveHub> hub, DocumentCaches documents) : ICommitCache
{
    public void Forget(TicketingCommit commit)
    {
        if (commit.Directory.Count > 0
            || commit.Documents.Any(change => change.Kind == UserAliases.Kind || documents.Keeps(change.Kind)))
            hub.Value.TellSettings(commit.Tenant);
    }
}
