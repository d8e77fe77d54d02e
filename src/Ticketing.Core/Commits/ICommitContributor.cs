using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.Commits;

/// <summary>
/// Adds to commits what has to be stored together with them or not at all: a message for the outbox, an alarm, a document, something more
/// that happens to the ticket. Register it with <see cref="TicketingBuilder.AddCommitContributor"/>. Implementations are thread-safe.
/// </summary>
public interface ICommitContributor
{
    /// <summary>What it is called in lists, in the log and in errors; by default its type's name.</summary>
    string Name => GetType().Name;

    /// <summary>
    /// The commits in which it takes part; by default <see cref="CommitOrigins.Usual"/>, which leaves out imports and setup.
    /// </summary>
    CommitOrigins Origins => CommitOrigins.Usual;

    /// <summary>
    /// What comes with a commit. Pure: it follows from the commit alone, asks nobody and writes nowhere. A commit that somebody else was
    /// faster than is decided anew, so it is asked anew, and what it answered before is forgotten.
    /// </summary>
    /// <param name="proposed">The commit, with what earlier contributors added.</param>
    /// <returns>Null for nothing.</returns>
    /// <remarks>
    /// The commit fails with <see cref="CommitContributionException"/> when this throws, or adds what cannot be stored. A rule that refuses
    /// is an <c>ITicketAuthorizer</c>.
    /// </remarks>
    CommitContribution? Contribute(ProposedCommit proposed);
}
