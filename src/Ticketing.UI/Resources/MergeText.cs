namespace Ticketing.UI;

/// <summary>Names the texts of merging tickets: <c>Resources/MergeText.resx</c>.</summary>
internal sealed class MergeText;
