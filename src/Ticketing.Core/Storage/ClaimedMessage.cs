namespace Ticketing.Storage;

/// <summary>A message that is the holder's of a lease alone, until that runs out.</summary>
/// <param name="Tenant">Its tenant.</param>
/// <param name="Number">Its place in the order in which messages were stored.</param>
/// <param name="Message">The message.</param>
/// <param name="Attempts">How often it was claimed, this time included; 1 at first.</param>
/// <param name="Lease">Who holds it: another number each time.</param>
public sealed record ClaimedMessage(string Tenant, long Number, OutboxMessage Message, int Attempts, long Lease)
{
    /// <summary>What became of it, to be told alone or in a commit of the same tenant.</summary>
    /// <param name="outcome">The outcome.</param>
    public MessageSettlement Settle(WorkOutcome outcome) => new(Tenant, Number, Lease, outcome) { Lane = Message.Lane };
}
