namespace Ticketing.UI.Texts;

/// <summary>A ticket whose number stands in a text, for somebody who sees it.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Told">Its title and its status.</param>
/// <param name="IsDone">Whether nothing is left to do about it.</param>
internal sealed record NamedTicket(string Address, string Told, bool IsDone);
