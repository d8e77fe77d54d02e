namespace Ticketing.Commands;

/// <summary>Sets the access keys of a ticket: whoever holds one of them sees it.</summary>
public sealed record SetAccessKeys(IReadOnlyList<string> Keys) : TicketCommand;
