namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>
/// What waits in the outbox for a mail about an account to be written of it. It holds no link and no token: they are made when the mail
/// leaves, so that whoever reads the database opens nothing by what lies there.
/// </summary>
/// <param name="Kind">What is to be written.</param>
/// <param name="AccountId">To whom.</param>
/// <param name="Address">Where it goes: nothing is sent when that is not the account's address any more.</param>
/// <param name="Language">The language of the page on which it was asked for, if the directory knows none of his.</param>
/// <param name="At">When that was.</param>
internal sealed record AccountNote(AccountMailKind Kind, string AccountId, string Address, string Language, DateTimeOffset At)
{
    /// <summary>What the new device is, and what it runs on; null where it is not known.</summary>
    public string? Device { get; init; }
}
