using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Ticketing.Notifications.Slack.Rooms;

/// <summary>Channels of Slack, where the app's bot writes. Thread-safe.</summary>
internal sealed class SlackRooms(SlackConversations conversations) : IRoomForm
{
    // Slack's are of 9 to 11 characters; it has promised no length.
    private const int Shortest = 6;
    private const int Longest = 30;

    public string Name => "slack";

    public LocalizedText Title { get; } = new("Slack channel") { ["fr"] = "Canal Slack" };

    public string Example => "C0123ABCDEF";

    public bool IsAddressSecret => false;

    // A name would do for some methods and not for others, and a channel can be renamed; what begins with U or D is a person.
    public bool Takes(string address) =>
        address is ['C' or 'G', ..] && address.Length is >= Shortest and <= Longest
        && address.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character));

    public async Task<Delivery> NotifyAsync(Notification notification, string address, CancellationToken cancellationToken)
    {
        try
        {
            return await conversations.PostAsync(notification, address, cancellationToken);
        }
        catch (SlackException fault)
        {
            return fault.Outcome;
        }
    }
}
