namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/AdministrationText.resx</c>.</summary>
internal sealed class AdministrationText;
