using Ticketing.Dispatch;

namespace Ticketing.Notifications.Slack;

/// <summary>Slack refused a call, or gave no answer that could be read. Its message has no secrets.</summary>
public sealed class SlackException : Exception
{
    /// <summary>A fault that means this for a notification.</summary>
    /// <param name="outcome">What becomes of the notification: tried again, or rejected.</param>
    /// <param name="error">Slack's word for it; null where Slack said none.</param>
    /// <param name="cause">What led to it; null for nothing.</param>
    public SlackException(Delivery outcome, string? error = null, Exception? cause = null)
        : base(outcome?.Reason, cause)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        (Outcome, Error) = (outcome, error);
    }

    /// <summary>What becomes of the notification.</summary>
    public Delivery Outcome { get; }

    /// <summary>Slack's word for it: <c>channel_not_found</c>; null where Slack said none.</summary>
    public string? Error { get; }
}
