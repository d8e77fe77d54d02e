namespace Ticketing.Notifications;

/// <summary>What somebody is told of, by name: what he may have or not, channel by channel. A feature adds its own.</summary>
/// <param name="Name">Letters of English, the first one lower case: <c>commented</c>.</param>
public readonly record struct NotificationKind(string Name)
{
    /// <summary>A ticket was filed: for him, or for his team.</summary>
    public static readonly NotificationKind Filed = new("filed");

    /// <summary>A ticket was assigned to him, or to his team and to nobody in it.</summary>
    public static readonly NotificationKind Assigned = new("assigned");

    /// <summary>A comment was written, or the description anew, and he is named in it.</summary>
    public static readonly NotificationKind Mentioned = new("mentioned");

    /// <summary>A comment was written.</summary>
    public static readonly NotificationKind Commented = new("commented");

    /// <summary>The ticket has another status.</summary>
    public static readonly NotificationKind StatusChanged = new("statusChanged");

    /// <summary>Something else of the ticket is another: its title, its priority, who has it.</summary>
    public static readonly NotificationKind Changed = new("changed");

    /// <summary>Those that the library tells of, the one that says most first: of several at once somebody is told as the first.</summary>
    public static IReadOnlyList<NotificationKind> All { get; } = [Mentioned, Assigned, Filed, Commented, StatusChanged, Changed];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
