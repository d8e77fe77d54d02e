namespace Ticketing.Transfer.Import;

/// <summary>Whom a name in the file means.</summary>
/// <param name="id">His user id.</param>
/// <param name="name">How he is called.</param>
/// <param name="organisation">The key of his organisation.</param>
internal sealed class NamedPerson(string id, string name, string? organisation)
{
    public string Id => id;

    public string Name => name;

    public string? Organisation => organisation;

    /// <summary>Whether the directory has him.</summary>
    public bool IsStored { get; set; }
}
