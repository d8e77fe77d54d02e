namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/NewTicketText.resx</c>.</summary>
internal sealed class NewTicketText;
