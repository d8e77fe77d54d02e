namespace Ticketing;

/// <summary>
/// Claimed work was not the caller's any more when he told what became of it: his lease ran out and somebody else has it, or somebody
/// moved, dropped or called it off. Nothing was written; whoever has it now does it.
/// </summary>
public sealed class LeaseLostException : TicketingException
{
    /// <summary>A lease that is not held any more.</summary>
    /// <param name="what">Of what: <c>message 12</c>.</param>
    public LeaseLostException(string what)
        : base("leaseLost", $"The lease of {what} is not held any more.")
    {
        What = what;
        Wording = Wording.Of(RefusalCodes.LeaseLost, $"The lease of {what} is not held any more.");
    }

    /// <summary>Of what: <c>message 12</c>.</summary>
    public string What { get; }
}
