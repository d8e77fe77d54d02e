namespace Ticketing;

/// <summary>
/// An expected refusal. The family is closed: <see cref="TicketValidationException"/>, <see cref="TicketNotFoundException"/>,
/// <see cref="TicketForbiddenException"/>, <see cref="TransitionRefusedException"/>, <see cref="TicketConflictException"/>,
/// <see cref="LeaseLostException"/> and <see cref="TooManyStreamsException"/>. Anything else that is thrown is a fault.
/// </summary>
public abstract class TicketingException : Exception
{
    private protected TicketingException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>The message as a translation needs it; null when only the message tells.</summary>
    public Wording? Wording { get; private protected init; }

    /// <summary>Names the refusal for programs; stable across versions.</summary>
    public string Code { get; }
}
