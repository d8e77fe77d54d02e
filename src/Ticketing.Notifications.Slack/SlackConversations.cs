using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Slack.Api;
using Ticketing.Notifications.Slack.Messages;

namespace Ticketing.Notifications.Slack;

/// <summary>Posts what is told in a conversation, a person's or a channel's: each ticket in a thread of its own. Thread-safe.</summary>
internal sealed class SlackConversations(ISlackClient slack, SlackThreads threads, MessageComposer composer)
{
    /// <param name="notification">What is told.</param>
    /// <param name="conversation">The id of a person or of a channel in Slack.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="SlackException">It was not posted, or nobody knows whether it was.</exception>
    public async Task<Delivery> PostAsync(Notification notification, string conversation, CancellationToken cancellationToken)
    {
        var (tenant, ticket) = (notification.To.Tenant, notification.Ticket.Id);
        var thread = await threads.FindAsync(tenant, ticket, conversation, cancellationToken);
        try
        {
            var post = await slack.PostAsync(composer.Compose(notification, conversation, thread), cancellationToken);
            if (thread is null)
                await threads.KeepAsync(tenant, ticket, conversation, post, cancellationToken);
            return Delivery.Delivered;
        }
        // What it answered is gone: the next attempt begins a thread.
        catch (SlackException fault) when (thread is not null && SlackFaults.IsOfThread(fault))
        {
            await threads.ForgetAsync(tenant, ticket, conversation, cancellationToken);
            return Delivery.Again(fault.Message);
        }
    }
}
