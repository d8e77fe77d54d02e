namespace Ticketing.Storage.EfCore.Model;

/// <summary>A row of <c>ticketing_documents</c>.</summary>
internal sealed record DocumentEntity(string Tenant, string Kind, string Key, long Version, string Json);

/// <summary>A row of <c>ticketing_receipts</c>.</summary>
internal sealed record ReceiptEntity(string Tenant, string Key, string Fingerprint, string Result, long At);

/// <summary>The row of <c>ticketing_ticket_sequence</c>.</summary>
internal sealed record SequenceEntity(long OnlyRow, long NextId);
