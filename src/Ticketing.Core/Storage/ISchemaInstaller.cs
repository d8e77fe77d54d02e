namespace Ticketing.Storage;

/// <summary>What a store that has a schema offers besides.</summary>
public interface ISchemaInstaller
{
    /// <summary>
    /// Brings the schema to the library's version: installs, upgrades or does nothing. Safe when several hosts start at once.
    /// </summary>
    /// <exception cref="InvalidOperationException">The database is newer than the library.</exception>
    Task InstallAsync(CancellationToken cancellationToken);

    /// <summary>Whether the schema is there as the library needs it. True where a store does not tell.</summary>
    Task<bool> IsInstalledAsync(CancellationToken cancellationToken) => Task.FromResult(true);
}
