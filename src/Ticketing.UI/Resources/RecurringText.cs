namespace Ticketing.UI;

/// <summary>Names the texts of recurring tickets: <c>Resources/RecurringText.resx</c>.</summary>
internal sealed class RecurringText;
