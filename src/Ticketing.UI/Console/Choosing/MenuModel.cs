namespace Ticketing.UI.Console.Choosing;

/// <summary>Menus of tickets.</summary>
/// <param name="Offers">What can be chosen, one for each value.</param>
/// <param name="Tickets">The tickets, with the versions that were seen, as forms send them.</param>
/// <param name="Back">Where one came from.</param>
/// <param name="Typed">What was typed to find something; empty for nothing.</param>
public sealed record MenuModel(IReadOnlyList<MenuOffer> Offers, IReadOnlyList<string> Tickets, string Back, string Typed = "");
