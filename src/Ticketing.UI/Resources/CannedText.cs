namespace Ticketing.UI;

/// <summary>Names the texts of canned replies: <c>Resources/CannedText.resx</c>.</summary>
internal sealed class CannedText;
