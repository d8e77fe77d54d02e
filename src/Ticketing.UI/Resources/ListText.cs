namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/ListText.resx</c>.</summary>
internal sealed class ListText;
