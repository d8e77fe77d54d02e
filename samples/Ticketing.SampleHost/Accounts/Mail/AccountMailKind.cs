namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>What is written to the owner of an account.</summary>
internal enum AccountMailKind
{
    /// <summary>That he confirms the address that he registered with.</summary>
    ConfirmAddress,

    /// <summary>That he confirms the address that is to take the place of his own; it goes there.</summary>
    ConfirmNewAddress,

    /// <summary>Where he chooses a new password.</summary>
    NewPassword,

    /// <summary>That somebody signed in from a browser or program that the account did not know.</summary>
    NewDevice,
}
