using System.Globalization;
using Microsoft.Extensions.Options;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Leaves with each commit that something happened of which people may be to be told. Who they are is worked out afterwards: a commit waits
/// for nobody's preferences. Imports and demos tell nobody.
/// </summary>
internal sealed class NotificationContributor(IOptions<NotificationOptions> options) : ICommitContributor
{
    public string Name => "notifications";

    public CommitContribution? Contribute(ProposedCommit proposed)
    {
        if (!options.Value.IsOn)
            return null;
        List<OutboxMessage>? messages = null;
        foreach (var change in proposed.Commit.Tickets)
        {
            if (change.Events.Any(NotificationRules.IsTold))
                (messages ??= []).Add(Message(change, proposed.Commit.At + options.Value.QuietTime));
        }

        return messages is null ? null : new() { Outbox = messages };
    }

    // One after the other for a ticket, so that whoever is told of two things is told of them in order.
    private static OutboxMessage Message(TicketChange change, DateTimeOffset at)
    {
        var news = TicketNews.Of(change);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"news/{news.Ticket}/{news.Last}"), TicketNews.Channel, news.Write(), at)
        {
            Lane = string.Create(CultureInfo.InvariantCulture, $"news/{news.Ticket}"),
        };
    }
}
