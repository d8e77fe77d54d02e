using Ticketing.Access;

namespace Ticketing.Setup;

/// <summary>
/// What a feature enters into a help desk that is shown to somebody, so that there is something of it to see. A host that has a demo asks
/// all that are registered (<c>AddTicketing(t =&gt; t.AddDemo&lt;T&gt;())</c>), in the order of their registration, after it has entered
/// people and tickets of its own; other hosts ask none. Implementations are thread-safe singletons.
/// </summary>
public interface IDemo
{
    /// <summary>Enters it; once, in one tenant.</summary>
    /// <param name="administrator">Who may do everything there. Tickets and people of the host's demo are found as him.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task EnterAsync(Caller administrator, CancellationToken cancellationToken);
}
