namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>The terms of a ticket, each text as one line of terms between blanks.</summary>
internal sealed record SearchRow(long Id, string Title, string Body, string Internal);
