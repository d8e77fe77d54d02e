using Ticketing.Access;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Setup;
using Ticketing.Time;

namespace Ticketing.Actors;

/// <summary>Who somebody is and what he may do, with the host's own rules in it: where every request begins.</summary>
internal sealed class ActorResolver(
    IActorSource source, ITrainingActorSource? training, IEnumerable<ITicketAuthorizer> authorizers, QueryBinder binder,
    TenantSetup tenants, TimeProvider time)
{
    private readonly ITicketAuthorizer[] authorizers = [.. authorizers];

    /// <exception cref="TicketForbiddenException">He may not act at all.</exception>
    public async ValueTask<Actor> RequireAsync(Caller caller, CancellationToken cancellationToken) =>
        (await RequireViewerAsync(caller, cancellationToken)).Actor;

    /// <inheritdoc cref="RequireAsync"/>
    public async ValueTask<Viewer> RequireViewerAsync(Caller caller, CancellationToken cancellationToken) =>
        await FindViewerAsync(caller, cancellationToken)
        ?? throw (TrainingTenant.IsOne(caller.Tenant)
            ? new TicketNotFoundException("training")
            : NoAccount());

    /// <summary>Somebody who need not act himself; null when he may not act at all.</summary>
    public async ValueTask<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken) =>
        (await FindViewerAsync(caller, cancellationToken))?.Actor;

    /// <inheritdoc cref="FindAsync(Caller, CancellationToken)"/>
    public async ValueTask<Viewer?> FindViewerAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (TrainingTenant.BelongsTo(caller.Tenant) is { } real)
            return await FindInTrainingAsync(caller, real, cancellationToken);
        await tenants.EnsureAsync(caller.Tenant, cancellationToken);
        // A host's own source is asked each time: what changes there cannot be seen from here.
        var viewer = source is ActorCache cache
            ? await cache.FindViewerAsync(caller, cancellationToken)
            : await source.FindAsync(caller, cancellationToken) is { } found ? new(found) : null;
        if (viewer is null)
            return null;
        var actor = await WithHostRulesAsync(viewer.Actor, cancellationToken);
        return ReferenceEquals(actor, viewer.Actor) ? viewer : new(actor);
    }

    // What the host narrows or widens is about its own tickets.
    private async ValueTask<Viewer?> FindInTrainingAsync(Caller caller, string real, CancellationToken cancellationToken)
    {
        if (training is null)
            return null;
        var person = await FindAsync(new(caller.UserId, real), cancellationToken);
        return await training.FindAsync(caller, person, cancellationToken) is { } actor ? new(actor) : null;
    }

    /// <summary>
    /// The same for what cannot be told later, as it can be to somebody who asks again: where what is kept of him is not enough, another
    /// host may have given him more since, so he is loaded anew.
    /// </summary>
    /// <param name="caller">Who.</param>
    /// <param name="isEnough">Whether he sees what is to be told.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async ValueTask<Viewer?> FindViewerAsync(Caller caller, Func<Visibility, bool> isEnough, CancellationToken cancellationToken)
    {
        var kept = await FindViewerAsync(caller, cancellationToken);
        return source is not ActorCache || (kept is not null && isEnough(kept.Visibility))
            ? kept
            : await FindViewerAnewAsync(caller, cancellationToken);
    }

    /// <summary>The same as he is this moment, whatever is kept of him.</summary>
    public ValueTask<Viewer?> FindViewerAnewAsync(Caller caller, CancellationToken cancellationToken)
    {
        (source as ActorCache)?.Forget(caller);
        return FindViewerAsync(caller, cancellationToken);
    }

    /// <summary>The actor with the host's own rules in it; the same one where they change nothing.</summary>
    public async ValueTask<Actor> WithHostRulesAsync(Actor actor, CancellationToken cancellationToken)
    {
        foreach (var authorizer in authorizers)
            actor = Adjust(actor, await authorizer.AdjustAsync(actor, cancellationToken));
        return actor;
    }

    private Actor Adjust(Actor actor, AccessAdjustment adjustment) =>
        adjustment is { Narrowing: null, AccessKeys.Count: 0 } ? actor : actor with
    {
        AccessKeys = adjustment.AccessKeys.Count == 0 ? actor.AccessKeys : new([.. actor.AccessKeys, .. adjustment.AccessKeys]),
        Narrowing = adjustment.Narrowing is null ? actor.Narrowing : Both(actor.Narrowing, Bind(adjustment.Narrowing, actor)),
    };

    private Criterion Bind(QueryNode narrowing, Actor actor) => binder.BindRule(narrowing, actor, time.GetUtcMicroseconds());

    private static TicketForbiddenException NoAccount() => new(
        Wording.Of(RefusalCodes.NoAccount, $"This account may not use the help desk: it is unknown to it, or was deactivated."));

    private static Criterion Both(Criterion? one, Criterion other) => one is null ? other : new AllOf([one, other]);
}
