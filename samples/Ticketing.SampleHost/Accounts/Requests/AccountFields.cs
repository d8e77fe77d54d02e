using Ticketing.Tickets;

namespace Ticketing.SampleHost.Accounts.Requests;

/// <summary>
/// What an account may be made of, by page, API and command alike: what is stored has to fit the help desk's directory too.
/// </summary>
internal static class AccountFields
{
    /// <summary>The longest password: what is hashed is work for the server.</summary>
    public const int LongestPassword = 1000;

    /// <summary>Longer than any address; one that is only looked up need not fit the directory.</summary>
    public const int LongestLookUp = 1000;

    /// <summary>Checks the address of an account that is made or changed.</summary>
    public static void CheckEmail(this FieldErrors errors, string field, string? email) => errors.Require(field, email, TicketLimits.Name);

    /// <summary>Checks a password that is chosen. How strong it has to be is Identity's rule.</summary>
    public static void CheckPassword(this FieldErrors errors, string field, string? password) =>
        errors.Check(field, password, LongestPassword);
}
