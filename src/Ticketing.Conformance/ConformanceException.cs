namespace Ticketing.Conformance;

/// <summary>
/// A store, a notifier or a vault did something else than it must; the message says what was expected and what was found.
/// </summary>
public sealed class ConformanceException : Exception
{
    /// <summary>A finding.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What led to it; null for a plain comparison.</param>
    public ConformanceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
