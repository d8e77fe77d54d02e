namespace Ticketing.Storage.EfCore.Model;

/// <summary>A row of <c>ticketing_documents</c>.</summary>
internal sealed record DocumentEntity(string Tenant, string Kind, string Key, long Version, string Json);

/// <summary>A row of <c>ticketing_alarms</c>.</summary>
internal sealed record AlarmEntity(string Tenant, string Kind, string Key, long DueAt, string Payload);

/// <summary>A row of <c>ticketing_outbox</c>; its number is the database's business.</summary>
internal sealed record MessageEntity(string Tenant, string Id, string Channel, string Payload, long NotBefore)
{
    public long Number { get; init; }
}

/// <summary>A row of <c>ticketing_receipts</c>.</summary>
internal sealed record ReceiptEntity(string Tenant, string Key, string Fingerprint, string Result, long At);

/// <summary>The row of <c>ticketing_ticket_sequence</c>.</summary>
internal sealed record SequenceEntity(long OnlyRow, long NextId);
