using System.Collections.Immutable;

namespace Ticketing.Notifications;

/// <summary>
/// What somebody wants to be told, by which channels and when. What he did not choose, the channel's default says. Immutable.
/// </summary>
public sealed record NotificationPreferences
{
    /// <summary>Who chose nothing.</summary>
    public static NotificationPreferences None { get; } = new();

    /// <summary>What he chose: by the name of a kind and the channel.</summary>
    public ImmutableSortedDictionary<string, NotificationChoice> Choices { get; init; } =
        ImmutableSortedDictionary.Create<string, NotificationChoice>(StringComparer.Ordinal);

    /// <summary>The channels by which he wants nothing at all.</summary>
    public ImmutableSortedSet<string> Off { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether he is told of what he does himself.</summary>
    public bool Own { get; init; }

    /// <summary>Whether he watches what he takes part in: tickets on which he writes a comment, or is named in what is written.</summary>
    /// <value>Default true.</value>
    public bool Watching { get; init; } = true;

    /// <summary>The hour at which he gets his digest each day, in his zone; null for each full hour.</summary>
    /// <value>Default 9; 0 to 23.</value>
    public int? DigestHour { get; init; } = 9;

    /// <summary>When he wants no messages; null for never.</summary>
    /// <value>Default null.</value>
    public QuietHours? QuietHours { get; init; }

    /// <summary>That he wants none for now; null when he does.</summary>
    /// <value>Default null.</value>
    public DoNotDisturb? DoNotDisturb { get; init; }

    /// <summary>What he chose for a kind and a channel; null when nothing.</summary>
    public NotificationChoice? Find(NotificationKind kind, string channel) =>
        Off.Contains(channel) ? NotificationChoice.Off : ChoiceOf(kind, channel);

    /// <summary>What he chose for a kind and a channel, whether or not he has the channel off; null when nothing.</summary>
    public NotificationChoice? ChoiceOf(NotificationKind kind, string channel) =>
        Choices.TryGetValue(KeyOf(kind, channel), out var choice) ? choice : null;

    /// <summary>The same with a choice.</summary>
    public NotificationPreferences With(NotificationKind kind, string channel, NotificationChoice choice) =>
        this with { Choices = Choices.SetItem(KeyOf(kind, channel), choice) };

    /// <summary>The same without a choice for a kind and a channel.</summary>
    public NotificationPreferences WithDefault(NotificationKind kind, string channel) =>
        this with { Choices = Choices.Remove(KeyOf(kind, channel)) };

    /// <summary>The same without anything by a channel.</summary>
    public NotificationPreferences Without(string channel) => this with { Off = Off.Add(channel) };

    internal static string KeyOf(NotificationKind kind, string channel) => $"{kind.Name}/{channel}";
}
