namespace Ticketing.UI;

/// <summary>Names the texts of pages that change by themselves: <c>Resources/LiveText.resx</c>.</summary>
internal sealed class LiveText;
