using Ticketing.Storage;

namespace Ticketing.Commits;

/// <summary>A commit that is decided and not stored yet.</summary>
/// <param name="Origin">What asks for it: one of the values.</param>
/// <param name="By">Who does (user id); null for the help desk itself.</param>
/// <param name="Commit">All that it writes, with what earlier contributors added to it.</param>
public readonly record struct ProposedCommit(CommitOrigins Origin, string? By, TicketingCommit Commit);
