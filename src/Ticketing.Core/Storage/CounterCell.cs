using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>A figure as it is read, added up over the projects asked for.</summary>
/// <param name="StatusCategory">The category of the tickets' status.</param>
/// <param name="Status">The key of their status.</param>
/// <param name="Value">Their value in the cube's field; null for those that have none.</param>
/// <param name="Count">How many tickets; never 0.</param>
public sealed record CounterCell(StatusCategory StatusCategory, string Status, string? Value, long Count);
