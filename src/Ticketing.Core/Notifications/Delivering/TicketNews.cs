using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>What a commit leaves for the planner: that something happened to a ticket, and whom it concerned then.</summary>
/// <param name="Ticket">Its number.</param>
/// <param name="First">The version of the first event.</param>
/// <param name="Last">That of the last one.</param>
/// <param name="Requester">Who needs it.</param>
internal sealed record TicketNews(long Ticket, int First, int Last, string Requester)
{
    /// <summary>The channel of such messages.</summary>
    public const string Channel = "notifications";

    /// <summary>Who has it after that; null for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Who had it before that and has it no more; null for nobody.</summary>
    public string? Former { get; init; }

    /// <summary>The team whose people it concerns: where nobody has it.</summary>
    public string? Team { get; init; }

    /// <summary>Who watches it.</summary>
    public IReadOnlyList<string> Watchers { get; init; } = [];

    public static TicketNews Of(TicketChange change)
    {
        var after = change.After;
        return new(after.Id.Value, change.Events[0].Version, change.Events[^1].Version, after.Requester)
        {
            Assignee = after.Assignee,
            Former = change.Before?.Assignee is { } former && former != after.Assignee ? former : null,
            Team = after.Assignee is null ? after.Team : null,
            Watchers = [.. after.Watchers],
        };
    }

    /// <summary>Why somebody is told whom no text names: the first of his reasons; null when it does not concern him.</summary>
    /// <param name="isHis">Whether a user id is his.</param>
    /// <param name="isInTeam">Whether he is in a team.</param>
    public NotificationReason? ReasonOf(Func<string?, bool> isHis, Func<string, bool> isInTeam) =>
        isHis(Assignee) || isHis(Former) ? NotificationReason.Assignee
        : isHis(Requester) ? NotificationReason.Requester
        : Team is { } team && isInTeam(team) ? NotificationReason.Team
        : Watchers.Any(isHis) ? NotificationReason.Watcher
        : null;

    public static TicketNews Read(string payload) => JsonSerializer.Deserialize<TicketNews>(payload)!;

    public string Write() => JsonSerializer.Serialize(this);
}
