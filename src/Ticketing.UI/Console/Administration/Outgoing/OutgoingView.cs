using Ticketing.Storage;

namespace Ticketing.UI.Console.Administration.Outgoing;

/// <summary>Which messages are looked at: what of it the address says.</summary>
/// <param name="State">How far they came; those that somebody has to look at, unless it is said.</param>
/// <param name="Channel">Those of one channel; null for all.</param>
public sealed record OutgoingView(OutboxState State, string? Channel)
{
    /// <summary>Where the list is.</summary>
    internal const string List = "/admin/outbox";

    /// <summary>The address of the view, below where the pages are mapped.</summary>
    /// <param name="done">What was just done; null for nothing.</param>
    public string Path(string? done = null)
    {
        string?[] parts =
        [
            State is OutboxState.Parked ? null : $"state={Word(State)}",
            Channel is null ? null : $"channel={Uri.EscapeDataString(Channel)}",
            done is null ? null : $"done={done}",
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? List : $"{List}?{query}";
    }

    internal static OutgoingView Of(string? state, string? channel) => new(
        Array.Find(Enum.GetValues<OutboxState>(), one => Word(one) == state) is var known && Word(known) == state
            ? known
            : OutboxState.Parked,
        string.IsNullOrWhiteSpace(channel) ? null : channel);

    /// <summary>A state as addresses have it.</summary>
    internal static string Word(OutboxState state) => state.ToString().ToLowerInvariant();
}
