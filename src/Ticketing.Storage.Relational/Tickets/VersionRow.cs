namespace Ticketing.Storage.Relational.Tickets;

/// <summary>The version that a ticket is stored at, of whatever tenant.</summary>
internal sealed record VersionRow(long Id, string Tenant, long Version);
