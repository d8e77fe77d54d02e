namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/NotificationText.resx</c>.</summary>
internal sealed class NotificationText;
