namespace Ticketing.Notifications.Email;

/// <summary>How the connection to a mail server is protected.</summary>
public enum EmailSecurity
{
    /// <summary>It is not: for a server on the same machine, or in development.</summary>
    None,

    /// <summary>It begins in clear and is encrypted before anything is said; a server that cannot is not used.</summary>
    StartTls,

    /// <summary>It is encrypted from the first byte on.</summary>
    Tls,
}
