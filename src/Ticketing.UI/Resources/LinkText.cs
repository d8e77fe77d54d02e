namespace Ticketing.UI;

/// <summary>Names the texts of links between tickets: <c>Resources/LinkText.resx</c>.</summary>
internal sealed class LinkText;
