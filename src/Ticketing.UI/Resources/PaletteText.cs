namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/PaletteText.resx</c>.</summary>
internal sealed class PaletteText;
