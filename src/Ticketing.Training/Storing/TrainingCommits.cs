using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Training.Storing;

/// <summary>Stores what training changes beside tickets, in one transaction.</summary>
internal sealed class TrainingCommits(HandlerCommits commits, TimeProvider time)
{
    /// <summary>The time of what is decided now, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    public Task SaveAsync(string tenant, IReadOnlyList<DocumentChange> documents, CancellationToken cancellationToken) =>
        SaveAsync(new() { Tenant = tenant, At = Now, Documents = documents }, cancellationToken);

    public Task SaveAsync(TicketingCommit commit, CancellationToken cancellationToken) => commits.CommitAsync(commit, cancellationToken);
}
