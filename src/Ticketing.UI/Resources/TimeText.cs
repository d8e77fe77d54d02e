namespace Ticketing.UI;

/// <summary>Names the texts of a screen: <c>Resources/TimeText.resx</c>.</summary>
internal sealed class TimeText;
