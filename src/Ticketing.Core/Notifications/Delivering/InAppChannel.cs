namespace Ticketing.Notifications.Delivering;

/// <summary>The list behind the bell of a page: the ledger itself is what is shown there, and nothing is sent.</summary>
public static class InAppChannel
{
    /// <summary>What the channel is called in preferences and in the ledger.</summary>
    public const string Name = "app";

    /// <summary>What people read.</summary>
    public static LocalizedText Title { get; } = new("In the app") { ["fr"] = "Dans l’application" };
}
