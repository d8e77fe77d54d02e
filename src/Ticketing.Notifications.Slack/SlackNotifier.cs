using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Slack.Api;

namespace Ticketing.Notifications.Slack;

/// <summary>Tells people by direct messages in Slack; who they are there, their mail addresses say. Thread-safe.</summary>
internal sealed class SlackNotifier(SlackPeople people, SlackConversations conversations) : INotifier
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

    public async Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (notification.To.Email is not { } email || string.IsNullOrWhiteSpace(email))
            return Delivery.Rejected("There is no mail address to know the person in Slack by.");
        try
        {
            var user = await people.FindAsync(email, cancellationToken);
            return await conversations.PostAsync(notification, user, cancellationToken);
        }
        catch (SlackException fault)
        {
            if (SlackFaults.IsOfPerson(fault))
                people.Forget(email);
            return fault.Outcome;
        }
    }
}
