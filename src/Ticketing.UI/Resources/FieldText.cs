namespace Ticketing.UI;

/// <summary>Names the texts of custom fields: <c>Resources/FieldText.resx</c>.</summary>
internal sealed class FieldText;
