namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/TicketText.resx</c>.</summary>
internal sealed class TicketText;
