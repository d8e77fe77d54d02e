namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/BoardText.resx</c>.</summary>
internal sealed class BoardText;
