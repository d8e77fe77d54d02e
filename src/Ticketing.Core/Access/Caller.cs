namespace Ticketing.Access;

/// <summary>Who asks: what sign-in tells. What he may do is looked up (<see cref="Actors.IActorSource"/>), never claimed.</summary>
/// <param name="UserId">The host's own id of the user.</param>
/// <param name="Tenant">His tenant; an app that has one never notices.</param>
public readonly record struct Caller(string UserId, string Tenant = Caller.DefaultTenant)
{
    /// <summary>The tenant of an app that has one.</summary>
    public const string DefaultTenant = "default";
}
