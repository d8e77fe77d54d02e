namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/WaitingListText.resx</c>.</summary>
internal sealed class WaitingListText;
