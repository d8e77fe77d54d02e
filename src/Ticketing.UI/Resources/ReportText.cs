namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/ReportText.resx</c>.</summary>
internal sealed class ReportText;
