using System.Text.Json;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Acme.HelpDesk;

/// <summary>Tells whoever needs a ticket of each public comment that somebody else writes on it.</summary>
public sealed class CommentMail : ICommitContributor
{
    public string Name => "comment mail";

    public CommitContribution? Contribute(ProposedCommit proposed)
    {
        List<OutboxMessage>? messages = null;
        foreach (var change in proposed.Commit.Tickets)
        {
            foreach (var recorded in change.Events)
            {
                if (recorded.Event is CommentAdded { Visibility: CommentVisibility.Public } && recorded.By != change.After.Requester)
                    (messages ??= []).Add(Message(change.After, recorded, proposed.Commit.At));
            }
        }

        return messages is null ? null : new() { Outbox = messages };
    }

    // The id says which comment it is of: whoever receives it twice knows it again.
    private static OutboxMessage Message(Ticket ticket, RecordedEvent comment, DateTimeOffset now) => new(
        $"comment/{ticket.Id.Value}/{comment.Version}", "mail",
        JsonSerializer.Serialize(new { to = ticket.Requester, ticket = ticket.Id.Value, text = comment.Version }), now);
}
