using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Slack.Api;
using Ticketing.Notifications.Slack.Messages;

namespace Ticketing.Notifications.Slack;

/// <summary>Tells people by direct messages in Slack; who they are there, their mail addresses say. Thread-safe.</summary>
internal sealed class SlackNotifier(
    ISlackClient slack, SlackPeople people, SlackConversations conversations, DigestMessages digests)
    : IDigestNotifier
{
    public string Channel => "slack";

    public LocalizedText Name { get; } = new("Slack");

    // Slack takes about one message a second in a conversation, and more would only be told to wait.
    public int Concurrency => 4;

    // It interrupts: whoever chose nothing is told of what waits for him alone.
    public bool IsOnByDefault(NotificationKind kind, NotificationReason reason) =>
        kind == NotificationKind.Assigned || kind == NotificationKind.Mentioned;

    public ValueTask<string?> WhyNotAsync(NotifiedPerson person, CancellationToken cancellationToken) =>
        new(string.IsNullOrWhiteSpace(person.Email) ? WithheldBecause.NoAddress : null);

    public Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken) =>
        TellAsync(notification.To, user => conversations.PostAsync(notification, user, cancellationToken), cancellationToken);

    public Task<Delivery> NotifyAsync(NotificationDigest digest, CancellationToken cancellationToken) => TellAsync(
        digest.To,
        async user =>
        {
            await slack.PostAsync(digests.Compose(digest, user), cancellationToken);
            return Delivery.Delivered;
        },
        cancellationToken);

    private async Task<Delivery> TellAsync(
        NotifiedPerson person, Func<string, Task<Delivery>> post, CancellationToken cancellationToken)
    {
        if (person.Email is not { } email || string.IsNullOrWhiteSpace(email))
            return Delivery.Rejected("There is no mail address to know the person in Slack by.");
        try
        {
            return await post(await people.FindAsync(email, cancellationToken));
        }
        catch (SlackException fault)
        {
            if (SlackFaults.IsOfPerson(fault))
                people.Forget(email);
            return fault.Outcome;
        }
    }
}
