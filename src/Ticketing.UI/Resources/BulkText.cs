namespace Ticketing.UI;

/// <summary>Names the texts of bulk changes: <c>Resources/BulkText.resx</c>.</summary>
internal sealed class BulkText;
