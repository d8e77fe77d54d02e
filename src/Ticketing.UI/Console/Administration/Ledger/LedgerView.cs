using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Console.Administration.Ledger;

/// <summary>Which entries of the ledger are looked at: what of it the address says.</summary>
/// <param name="State">What became of them; null for whatever did.</param>
/// <param name="Channel">By one channel; null for all.</param>
/// <param name="User">To one person or chat room; null for all.</param>
public sealed record LedgerView(NotificationState? State, string? Channel, string? User)
{
    /// <summary>Where the list is.</summary>
    internal const string List = "/admin/notifications";

    /// <summary>What the desk is asked for.</summary>
    internal LedgerQuery Query => new() { State = State, Channel = Channel, User = User };

    /// <summary>The address of the view, below where the pages are mapped.</summary>
    /// <param name="done">What was just done; null for nothing.</param>
    public string Path(string? done = null)
    {
        string?[] parts =
        [
            State is { } state ? $"state={Word(state)}" : null,
            Channel is null ? null : $"channel={Uri.EscapeDataString(Channel)}",
            User is null ? null : $"user={Uri.EscapeDataString(User)}",
            done is null ? null : $"done={done}",
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? List : $"{List}?{query}";
    }

    // A channel that the host has no more, as an old address may say, is all of them.
    internal static LedgerView Of(string? state, string? channel, string? user, LedgerDesk desk) => new(
        Array.Find(Enum.GetValues<NotificationState>(), one => Word(one) == state) is var known && Word(known) == state ? known : null,
        desk.Channels.Any(one => one.Name == channel) ? channel : null,
        string.IsNullOrWhiteSpace(user) ? null : user.Trim());

    /// <summary>A state as addresses have it.</summary>
    internal static string Word(NotificationState state) => state.ToString().ToLowerInvariant();
}
