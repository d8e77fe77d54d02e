namespace Ticketing.Storage;

/// <summary>Something that leaves after the commit, at least once. One whose id the tenant has already is not stored again.</summary>
/// <param name="Id">Unique in the tenant; receivers recognise a repetition by it.</param>
/// <param name="Channel">Who delivers it: <c>mail</c>, <c>webhook</c>.</param>
/// <param name="Payload">JSON for the channel.</param>
/// <param name="NotBefore">When it may leave, in UTC.</param>
public sealed record OutboxMessage(string Id, string Channel, string Payload, DateTimeOffset NotBefore)
{
    /// <summary>
    /// Who gets it, an address or a name of one: a channel delivers only a few messages for one receiver at once, so that a slow one does
    /// not hold up the others.
    /// </summary>
    /// <value>Default null: the channel alone bounds how many are delivered at once.</value>
    public string? Receiver { get; init; }

    /// <summary>
    /// Messages of one tenant in one lane leave one after the other, in the order in which they were stored: the next one once the one
    /// before was delivered or is parked.
    /// </summary>
    /// <value>Default null: it waits for no other.</value>
    public string? Lane { get; init; }
}
