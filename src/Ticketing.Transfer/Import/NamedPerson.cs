namespace Ticketing.Transfer.Import;

/// <summary>Whom a name in the file means.</summary>
/// <param name="Id">His user id.</param>
/// <param name="Organisation">The key of his organisation.</param>
/// <param name="IsStored">Whether the directory has him.</param>
internal sealed record NamedPerson(string Id, string? Organisation, bool IsStored);
