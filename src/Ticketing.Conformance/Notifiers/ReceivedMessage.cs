namespace Ticketing.Conformance.Notifiers;

/// <summary>A message as a receiver took it.</summary>
/// <param name="Text">
/// All that its reader reads, links included, as he reads it: what the channel escaped is unescaped, what it encoded decoded.
/// </param>
/// <param name="Id">What the receiver knows a repetition by; null where a receiver of this kind is told nothing like it.</param>
public sealed record ReceivedMessage(string Text, string? Id = null);
