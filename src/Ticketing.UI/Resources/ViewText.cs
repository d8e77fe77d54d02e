namespace Ticketing.UI;

/// <summary>Names the texts of saved views: <c>Resources/ViewText.resx</c>.</summary>
internal sealed class ViewText;
