using System.Globalization;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Webhooks.Planning;

/// <summary>
/// Leaves with each commit what happened of which webhooks may be told. Which they are is worked out afterwards: a commit waits for none.
/// </summary>
internal sealed class WebhookContributor : ICommitContributor
{
    // No command makes nearly as many; what a host's own contributors add is not unbounded here.
    private const int MostEvents = 200;

    public string Name => "webhooks";

    public CommitContribution? Contribute(ProposedCommit proposed)
    {
        List<OutboxMessage>? messages = null;
        foreach (var change in proposed.Commit.Tickets)
        {
            if (EventsOf(change) is { Count: > 0 } events)
                (messages ??= []).Add(Message(change.After.Id, new(events), proposed.Commit.At));
        }

        return messages is null ? null : new() { Outbox = messages };
    }

    private static List<NewsEvent> EventsOf(TicketChange change)
    {
        var internals = change.CountInternalsBefore();
        var events = new List<NewsEvent>();
        for (var index = 0; index < change.Events.Count && events.Count < MostEvents; index++)
        {
            var recorded = change.Events[index];
            if (WebhookEvents.TypeOf(recorded) is { } type)
            {
                events.Add(new(
                    type, recorded.At, new(change.After.Id.Value, recorded.Version, internals[index], recorded.Event.IsInternal())));
            }
        }

        return events;
    }

    // One after the other for a ticket, so that a receiver is told of its events in order.
    private static OutboxMessage Message(TicketId ticket, WebhookNews news, DateTimeOffset at) => new(
        string.Create(CultureInfo.InvariantCulture, $"webhookNews/{ticket.Value}/{news.Events[^1].Subject.Version}"),
        WebhookNews.Channel, news.Write(), at)
    {
        Lane = string.Create(CultureInfo.InvariantCulture, $"webhookNews/{ticket.Value}"),
    };
}
