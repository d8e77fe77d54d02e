namespace Ticketing.Commits;

/// <summary>Keeps what another host may change, and hears of it. Implementations are thread-safe.</summary>
internal interface IHintedCache
{
    /// <summary>Another host changed people, roles, settings or the like of a tenant: nothing of it is kept any more.</summary>
    void ForgetTenant(string tenant);
}
