using Ticketing.Storage;

namespace Ticketing.Commits;

/// <summary>Keeps what the store was asked for, and drops what a commit of this process changed. Implementations are thread-safe.</summary>
internal interface ICommitCache
{
    /// <summary>Drops what a commit concerns. Called after it, whether it was stored or not.</summary>
    void Forget(TicketingCommit commit);
}
