namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/WebhookText.resx</c>.</summary>
internal sealed class WebhookText;
