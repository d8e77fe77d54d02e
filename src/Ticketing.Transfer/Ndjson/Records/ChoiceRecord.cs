namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>One of the values that a custom field offers.</summary>
internal sealed record ChoiceRecord(string Key, string Name, bool IsActive);
