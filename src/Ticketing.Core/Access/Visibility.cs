using System.Collections.Immutable;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Access;

/// <summary>
/// What somebody may see: a part of every read. A ticket of the tenant is visible when one of the branches holds and so does
/// the narrowing. It can only be had from an actor, so there is no way to read tickets without one. Immutable.
/// </summary>
public sealed class Visibility
{
    private Visibility(Actor? actor, string tenant, ImmutableArray<VisibilityBranch> branches, Criterion? narrowing)
    {
        Actor = actor;
        Tenant = tenant;
        Branches = branches;
        Narrowing = narrowing;
    }

    /// <summary>Whose it is, for what the host's own rules say of what tickets are about; null for the library's own work.</summary>
    internal Actor? Actor { get; }

    /// <summary>The tenant; leads every key and index.</summary>
    public string Tenant { get; }

    /// <summary>The union of ways in; none of them covers another. Empty: nothing is visible.</summary>
    public ImmutableArray<VisibilityBranch> Branches { get; }

    /// <summary>What must hold besides; null for nothing. It contains no free text.</summary>
    public Criterion? Narrowing { get; }

    /// <summary>What the actor may see: his permission to view, in its scopes, and his access keys.</summary>
    /// <exception cref="ArgumentException">The actor's narrowing contains free text.</exception>
    public static Visibility Of(Actor actor)
    {
        if (actor.Narrowing is { ContainsText: true })
            throw new ArgumentException("A narrowing takes conditions on fields, no free text.", nameof(actor));
        var seen = Widest(Ways(actor, Permission.View)
            .Concat(actor.AccessKeys.Select(key => ImmutableArray.Create(new VisibilityCondition(TicketRelation.AccessKey, key))))
            .Select(way => new VisibilityBranch(way, false)));
        var read = Widest(Ways(actor, Permission.ReadInternal).Select(way => new VisibilityBranch(way, true)));
        // Mostly he reads inside what he sees, by the same ways. Only what lies beyond has to be crossed with each way in: somebody with
        // roles in many projects and teams has hundreds of both, and this is a part of every request.
        var beyond = read.Where(way => !seen.Exists(shown => shown.Includes(way))).ToList();
        var crossed = seen.SelectMany(shown => beyond.Select(way => new VisibilityBranch(Both(shown.Conditions, way.Conditions), true)));
        return new(actor, actor.Tenant, [.. Widest(seen.Concat(read.Except(beyond)).Concat(crossed))], actor.Narrowing);
    }

    /// <summary>What the library's own work sees: every ticket of the tenant.</summary>
    internal static Visibility OfSystem(string tenant) => new(null, tenant, [new([], true)], null);

    /// <summary>The projects of which every ticket is visible, as far as the narrowing lets it be; null for all projects.</summary>
    internal IReadOnlyList<string>? WholeProjects =>
        Branches.Any(branch => branch.Conditions.IsEmpty)
            ? null
            : [.. Branches.Where(IsWhole).Select(branch => branch.Conditions[0].Value).Distinct()];

    /// <summary>What is visible by other ways than as a whole project; null when there is no such way, or all is visible anyway.</summary>
    internal Visibility? TicketByTicket() =>
        WholeProjects is null || Branches.All(IsWhole)
            ? null
            : new(Actor, Tenant, [.. Branches.Where(branch => !IsWhole(branch))], Narrowing);

    /// <summary>The teams of which every ticket is visible, as far as the narrowing lets it be: in a project, or in all.</summary>
    internal IReadOnlyList<(string? Project, string Team)> WholeTeams =>
        [.. Branches.Where(IsTeam).Select(branch => (branch.Find(TicketRelation.Project), branch.Find(TicketRelation.Team)!)).Distinct()];

    /// <summary>What is visible by other ways than as a ticket of a team; null when there is no such way.</summary>
    internal Visibility? BeyondTeams() =>
        Branches.All(IsTeam) ? null : new(Actor, Tenant, [.. Branches.Where(branch => !IsTeam(branch))], Narrowing);

    /// <summary>The same among the tickets that meet a condition on fields.</summary>
    internal Visibility Within(Criterion condition) =>
        new(Actor, Tenant, Branches, Narrowing is null ? condition : new AllOf([Narrowing, condition]));

    /// <summary>Whether the ticket, one of this tenant, is visible.</summary>
    public bool Sees(Ticket ticket) => Within(ticket, internals: false);

    /// <summary>Whether the ticket is visible with its internal comments.</summary>
    public bool ReadsInternal(Ticket ticket) => Within(ticket, internals: true);

    /// <summary>Whether the ticket is visible, and where something internal of it is to be read, with its internal comments.</summary>
    internal bool Reads(Ticket ticket, bool isInternal) => Within(ticket, isInternal);

    /// <summary>
    /// A visible ticket as the actor sees it: where he may not read its internal comments, with the version and the time of the last event
    /// that he may know of. What a store hands out to a visibility is so.
    /// </summary>
    public Ticket AsSeen(Ticket ticket) => ReadsInternal(ticket) ? ticket : ticket.AsPublic();

    private static bool IsWhole(VisibilityBranch branch) => branch.Conditions is [{ Relation: TicketRelation.Project }];

    private static bool IsTeam(VisibilityBranch branch) => branch.Find(TicketRelation.Team) is not null
        && branch.Conditions.Length == (branch.Find(TicketRelation.Project) is null ? 1 : 2);

    private bool Within(Ticket ticket, bool internals)
    {
        // What nobody may know who sees the ticket must not decide whether he sees it.
        if (Narrowing is not null && !Narrowing.Matches(ticket.AsPublic(), TicketTerms.None, internals: false))
            return false;
        foreach (var branch in Branches)
        {
            if ((branch.ReadsInternal || !internals) && branch.Holds(ticket))
                return true;
        }

        return false;
    }

    private static IEnumerable<ImmutableArray<VisibilityCondition>> Ways(Actor actor, Permission permission) =>
        from role in actor.Roles
        from grant in role.Role.Grants
        where grant.Permission == permission
        from conditions in new GrantReach(grant.Scope, role.Project).Branches(actor)
        select conditions;

    private static ImmutableArray<VisibilityCondition> Both(
        ImmutableArray<VisibilityCondition> one, ImmutableArray<VisibilityCondition> other) =>
        [.. one.Union(other).OrderBy(condition => condition.Relation).ThenBy(condition => condition.Value, StringComparer.Ordinal)];

    // Those that no other one covers.
    private static List<VisibilityBranch> Widest(IEnumerable<VisibilityBranch> branches)
    {
        var distinct = branches.Distinct().ToList();
        return distinct.FindAll(branch => !distinct.Exists(other => other != branch && other.Covers(branch)));
    }
}
