namespace Ticketing.Workflows;

/// <summary>A mistake in a workflow.</summary>
/// <param name="Place">Where: <c>workflow 'repairs', transition 'finish' from 'received'</c>.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record WorkflowFinding(string Place, string Message)
{
    /// <summary>The place and the message, as one line.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
