namespace Ticketing;

/// <summary>The workflow does not let the ticket go that way now.</summary>
public sealed class TransitionRefusedException : TicketingException
{
    /// <summary>A refusal with its reason.</summary>
    public TransitionRefusedException(string trigger, string status, LocalizedText reason, IReadOnlyList<string> permitted)
        : base("transitionRefused", reason.English)
    {
        Reason = reason;
        Trigger = trigger;
        Status = status;
        Permitted = permitted;
    }

    /// <inheritdoc cref="TransitionRefusedException(string, string, LocalizedText, IReadOnlyList{string})"/>
    public TransitionRefusedException(string trigger, string status, Wording wording, IReadOnlyList<string> permitted)
        : this(trigger, status, wording.Text, permitted) => Wording = wording;

    /// <summary>What was to be fired.</summary>
    public string Trigger { get; }

    /// <summary>Why it was not, as a sentence.</summary>
    public LocalizedText Reason { get; }

    /// <summary>The status the ticket is in.</summary>
    public string Status { get; }

    /// <summary>What the actor may fire instead.</summary>
    public IReadOnlyList<string> Permitted { get; }
}
