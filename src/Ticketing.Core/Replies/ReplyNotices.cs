using System.Globalization;
using Ticketing.Access;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Replies;

/// <summary>Tells somebody whose reply could not be sent when its time came: he may have gone from the page by then.</summary>
internal sealed class ReplyNotices(NoticePlanner planner, ReplyStore store) : INoticeSource
{
    // Ids with a colon are no person's.
    private const string Prefix = "reply:";
    private const int Longest = 1500;

    private static readonly LocalizedText LinkText = new("Open the ticket") { ["fr"] = "Ouvrir le ticket" };

    public NotificationKind Kind { get; } = new("replyReturned");

    /// <summary>For the commit that returns it.</summary>
    public Task<PlannedNotice> PlanAsync(
        string tenant, ReplyKey key, WaitingReplies replies, DateTimeOffset at, CancellationToken cancellationToken) => planner.PlanAsync(
        tenant, key.User, Kind, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{key.Ticket.Value}"),
        string.Create(CultureInfo.InvariantCulture, $"{key.Ticket.Value}/{replies.Held!.LeavesAt.UtcTicks}"), at, cancellationToken);

    public async Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken)
    {
        // What he typed is nobody else's to read.
        if (entry.User != reader.UserId)
            return null;
        var key = new ReplyKey(new(long.Parse(entry.By.AsSpan(Prefix.Length), CultureInfo.InvariantCulture)), entry.User);
        var typed = (await store.FindAsync(reader.Tenant, key, cancellationToken)).Returned?.Body;
        if (typed?.Length > Longest)
            typed = $"{typed[..Longest]}…";
        var title = new LocalizedText($"Your reply on ticket {key.Ticket} could not be sent")
        {
            ["fr"] = $"Votre réponse au ticket {key.Ticket} n’a pas pu être envoyée",
        };
        var text = typed is null
            ? new LocalizedText("It has been sent or discarded since.") { ["fr"] = "Elle a été envoyée ou abandonnée depuis." }
            : new LocalizedText($"The ticket changed before it was sent. Your words are kept on its page: {typed}")
            {
                ["fr"] = $"Le ticket a changé avant l’envoi. Votre texte est conservé sur sa page\u00a0: {typed}",
            };
        return new(title, text, string.Create(CultureInfo.InvariantCulture, $"/{key.Ticket.Value}"), LinkText);
    }
}
