using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Time;

namespace Ticketing.Access;

/// <summary>Who somebody is and what he may do, with the host's own rules in it: where every request begins.</summary>
internal sealed class ActorResolver(IActorSource source, IEnumerable<ITicketAuthorizer> authorizers, QueryBinder binder, TimeProvider time)
{
    private readonly ITicketAuthorizer[] authorizers = [.. authorizers];

    /// <exception cref="TicketForbiddenException">He may not act at all.</exception>
    public async Task<Actor> RequireAsync(Caller caller, CancellationToken cancellationToken) =>
        await FindAsync(caller, cancellationToken)
        ?? throw new TicketForbiddenException("This account may not use the help desk: it is unknown to it, or was deactivated.");

    public async Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await source.FindAsync(caller, cancellationToken);
        if (actor is null)
            return null;
        foreach (var authorizer in authorizers)
            actor = Adjust(actor, await authorizer.AdjustAsync(actor, cancellationToken));
        return actor;
    }

    private Actor Adjust(Actor actor, AccessAdjustment adjustment) => actor with
    {
        AccessKeys = adjustment.AccessKeys.Count == 0 ? actor.AccessKeys : new([.. actor.AccessKeys, .. adjustment.AccessKeys]),
        Narrowing = adjustment.Narrowing is null ? actor.Narrowing : Both(actor.Narrowing, Bind(adjustment.Narrowing, actor)),
    };

    private Criterion? Bind(QueryNode narrowing, Actor actor) =>
        binder.Bind(new TicketQuery(narrowing), actor, time.GetUtcMicroseconds()).Where;

    private static Criterion? Both(Criterion? one, Criterion? other) => one is null ? other : other is null ? one : new AllOf([one, other]);
}
