namespace Ticketing.SampleHost.Accounts.Attempts;

/// <summary>Too much was tried from one network; the password has not been looked at.</summary>
internal sealed class TooManyAttemptsException(TimeSpan wait) : Exception("Too many attempts from one network.")
{
    /// <summary>When it may be tried again.</summary>
    public TimeSpan Wait => wait;
}
