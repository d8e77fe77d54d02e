namespace Ticketing.Storage;

/// <summary>Something that leaves after the commit, at least once.</summary>
/// <param name="Id">Unique in the tenant; receivers recognise a repetition by it.</param>
/// <param name="Channel">Who delivers it: <c>mail</c>, <c>webhook</c>.</param>
/// <param name="Payload">JSON for the channel.</param>
/// <param name="NotBefore">When it may leave, in UTC.</param>
public sealed record OutboxMessage(string Id, string Channel, string Payload, DateTimeOffset NotBefore);
