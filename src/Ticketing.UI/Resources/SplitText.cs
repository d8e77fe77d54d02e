namespace Ticketing.UI;

/// <summary>Names the texts of making tickets of comments: <c>Resources/SplitText.resx</c>.</summary>
internal sealed class SplitText;
