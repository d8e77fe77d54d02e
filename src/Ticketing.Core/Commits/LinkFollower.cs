using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Commits;

/// <summary>Adds to a commit what follows for the tickets that are linked with its own. Doing it again adds nothing. Thread-safe.</summary>
internal sealed class LinkFollower(ITicketReader reader, LinkKinds kinds)
{
    /// <summary>The commit with what follows. What is imported says by itself what became of both ends.</summary>
    public async Task<ProposedCommit> FollowAsync(ProposedCommit proposed, CancellationToken cancellationToken)
    {
        if (proposed.Origin is CommitOrigins.Import or CommitOrigins.Setup)
            return proposed;
        var commit = proposed.Commit;
        var echoes = commit.Tickets
            .SelectMany(change => LinkEcho.Of(change, kinds), (change, echo) => (Change: change, Echo: echo))
            .ToList();
        if (echoes.Count == 0)
            return proposed;
        var changes = commit.Tickets.ToList();
        var others = await ReadAsync(commit, echoes.Select(one => one.Echo.Other), cancellationToken);
        foreach (var (change, echo) in echoes)
        {
            var place = changes.FindIndex(one => one.After.Id == echo.Other);
            var there = place < 0 ? null : changes[place];
            if ((there?.After ?? others.GetValueOrDefault(echo.Other)) is not { } other
                || echo.Apply(change.After, other, there, change.Events[^1]) is not { } more)
                continue;
            if (place < 0)
                changes.Add(more);
            else
                changes[place] = more;
        }

        return proposed with { Commit = commit with { Tickets = changes } };
    }

    private async Task<Dictionary<TicketId, Ticket>> ReadAsync(
        TicketingCommit commit, IEnumerable<TicketId> others, CancellationToken cancellationToken)
    {
        var missing = others.Except(commit.Tickets.Select(change => change.After.Id)).ToList();
        return missing.Count == 0
            ? []
            : (await reader.FindAsync(missing, Visibility.OfSystem(commit.Tenant), cancellationToken)).ToDictionary(ticket => ticket.Id);
    }
}
