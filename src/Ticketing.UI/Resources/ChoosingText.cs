namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/ChoosingText.resx</c>.</summary>
internal sealed class ChoosingText;
