using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>A host's rules: a word is not said, <c>narrow</c> sees nothing tagged secret, <c>keyholder</c> holds a key.</summary>
internal sealed class HouseRules : ITicketAuthorizer
{
    public ValueTask<AccessAdjustment> AdjustAsync(Actor actor, CancellationToken cancellationToken) =>
        ValueTask.FromResult(actor.UserId switch
        {
            "narrow" => new AccessAdjustment { Narrowing = Where("-tag:secret") },
            "keyholder" => new AccessAdjustment { AccessKeys = new(["project-x"]) },
            _ => AccessAdjustment.None,
        });

    public ValueTask<string?> VetoAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken) =>
        ValueTask.FromResult(command is EditTicket { Title.Value: { } title } && title.Contains("forbidden", StringComparison.Ordinal)
            ? "Mind your words."
            : null);

    private static QueryNode? Where(string query) =>
        TicketQuery.TryParse(query, out var parsed, out _) ? parsed.Where : throw new ArgumentException(query);
}
