using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Access;

/// <summary>
/// Which tickets a grant reaches: the one place that says what a scope means. Permissions, visibility and the rules of granting all ask it,
/// so none of them can come to mean something else.
/// </summary>
/// <param name="Scope">The scope of the grant.</param>
/// <param name="GrantedIn">The project in which its role was granted; null for everywhere.</param>
internal readonly record struct GrantReach(Scope Scope, string? GrantedIn)
{
    private static readonly ImmutableArray<TicketRelation> Filed = [TicketRelation.Requester, TicketRelation.Creator];
    private static readonly ImmutableArray<TicketRelation> Assigned = [TicketRelation.Assignee];
    private static readonly ImmutableArray<TicketRelation> OfTeam = [TicketRelation.Team];
    private static readonly ImmutableArray<TicketRelation> OfOrganisation = [TicketRelation.Organisation];
    private static readonly ImmutableArray<TicketRelation> Watched = [TicketRelation.Watcher];
    private static readonly string?[] NoPlace = [null];

    /// <summary>
    /// The only project whose tickets it reaches; null for those of every one, which <see cref="Scope.All"/> and
    /// <see cref="Scope.Watched"/> reach wherever they were granted: whoever made somebody a watcher meant that he sees the ticket.
    /// </summary>
    public string? Project => Scope is Scope.All or Scope.Watched ? null : GrantedIn;

    /// <summary>Whether it reaches all tickets there, and not only those that are tied to its holder.</summary>
    public bool NeedsNoTie => Scope is Scope.Project or Scope.All;

    /// <summary>
    /// Whether what ties is a team or an organisation: then it reaches more than one's own, and who belongs to it decides.
    /// </summary>
    public bool IsByPlace => Scope is Scope.Team or Scope.Organisation;

    /// <summary>
    /// What ties a ticket to its holder; one tie is enough. None where no tie is needed, and for a scope that there is not.
    /// </summary>
    private ImmutableArray<TicketRelation> Ties => Scope switch
    {
        Scope.Own => Filed,
        Scope.Assigned => Assigned,
        Scope.Team => OfTeam,
        Scope.Organisation => OfOrganisation,
        Scope.Watched => Watched,
        _ => [],
    };

    /// <summary>Whether it reaches everything in a project (null asks for every project), what is yet to be filed there included.</summary>
    public bool ReachesAllOf(string? project) => NeedsNoTie && (Project is null || Project == project);

    /// <summary>Whether it reaches a ticket.</summary>
    public bool Reaches(Ticket ticket, Actor holder)
    {
        if (Project is not null && Project != ticket.Project)
            return false;
        if (NeedsNoTie)
            return true;
        foreach (var tie in Ties)
        {
            var isHis = tie.KeyKind() is { } kind
                ? AnyIsHis(ticket.KeysOf(kind), holder)
                : tie.ValueOn(ticket) is { } value && IsHis(value, holder);
            if (isHis)
                return true;
        }

        return false;
    }

    /// <summary>The same as conditions on a ticket: all of one of these must hold.</summary>
    public IEnumerable<ImmutableArray<VisibilityCondition>> Branches(Actor holder)
    {
        ImmutableArray<VisibilityCondition> within = Project is null ? [] : [new(TicketRelation.Project, Project)];
        if (NeedsNoTie)
            return [within];
        var ties = Ties;
        return HisValues(holder).SelectMany(value => ties.Select(tie => within.Add(new(tie, value))));
    }

    /// <summary>The teams or organisations that tie its holder; null in place of one where it is none of them that does.</summary>
    public IEnumerable<string?> Places(Actor holder) => IsByPlace ? HisValues(holder) : (IEnumerable<string?>)NoPlace;

    private IEnumerable<string> HisValues(Actor holder) => Scope switch
    {
        Scope.Own or Scope.Assigned => holder.Aliases.Prepend(holder.UserId),
        Scope.Watched when holder.Watches => holder.Aliases.Prepend(holder.UserId),
        Scope.Team => holder.Teams,
        Scope.Organisation when holder.Organisation is { } organisation => [organisation],
        _ => [],
    };

    private bool AnyIsHis(EquatableSet values, Actor holder)
    {
        foreach (var value in values)
        {
            if (IsHis(value, holder))
                return true;
        }

        return false;
    }

    // Is asked for every command and every button: it looks up, and makes no list.
    private bool IsHis(string value, Actor holder) => Scope switch
    {
        Scope.Own or Scope.Assigned => holder.Is(value),
        Scope.Watched => holder.Watches && holder.Is(value),
        Scope.Team => holder.Teams.Contains(value),
        Scope.Organisation => value == holder.Organisation,
        _ => false,
    };
}
