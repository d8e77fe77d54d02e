namespace Ticketing.Notifications;

/// <summary>
/// Why somebody was not told by a channel: what an entry of the ledger has beside <see cref="NotificationState.Withheld"/>.
/// </summary>
public static class WithheldBecause
{
    /// <summary>He does not want it.</summary>
    public const string Preference = "preference";

    /// <summary>He may not see the ticket, or what happened to it, any more.</summary>
    public const string NoRight = "noRight";

    /// <summary>The channel knows no address of him.</summary>
    public const string NoAddress = "noAddress";

    /// <summary>He did not confirm that the address is his.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>His address took nothing that was sent to it.</summary>
    public const string Suppressed = "suppressed";
}
