namespace Ticketing.Storage.Relational.Documents;

/// <summary>A row of <c>ticketing_documents</c>.</summary>
internal sealed record StoredDocumentRow(string Kind, string Key, long Version, string Json)
{
    public StoredDocument ToDocument() => new(Kind, Key, (int)Version, Json);
}
