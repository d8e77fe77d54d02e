namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/DashboardText.resx</c>.</summary>
internal sealed class DashboardText;
