namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/PortalText.resx</c>.</summary>
internal sealed class PortalText;
