using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Export;

/// <summary>What somebody may take out: each question about permission that an export has.</summary>
internal sealed class ExportRights(Actor actor)
{
    /// <summary>The tenant whose directory it is.</summary>
    public string Tenant => actor.Tenant;

    /// <summary>What he sees: nothing else is looked for.</summary>
    public Visibility Visibility { get; } = Visibility.Of(actor);

    /// <summary>Whether people, teams and organisations come with the tickets that name them.</summary>
    public bool SeesPeople => actor.MaySomewhere(Permission.SeePeople);

    /// <summary>Whether people come with their addresses, organisations and teams.</summary>
    public bool ManagesPeople => actor.May(Permission.ManagePeople);

    /// <summary>Whether a ticket that he sees goes out.</summary>
    public bool Takes(Ticket ticket) => actor.May(Permission.Export, ticket);

    /// <summary>Whether he reads internal comments of a ticket, and why it was given to whom.</summary>
    public bool ReadsInternal(Ticket ticket) => Visibility.ReadsInternal(ticket);

    /// <summary>Whether he reads what comments of a ticket said before they were edited or deleted.</summary>
    public bool ReadsEarlier(Ticket ticket) => CommentRules.MayReadEarlier(actor, ticket);

    /// <summary>Whether a ticket goes out with its access keys: from them others would learn who else is let in.</summary>
    public bool SeesKeys(Ticket ticket) => actor.May(Permission.SetAccessKeys, ticket);

    /// <exception cref="TicketForbiddenException">He may export nothing anywhere.</exception>
    public void RequireSomewhere()
    {
        if (!actor.MaySomewhere(Permission.Export))
            throw new TicketForbiddenException(Permission.Export);
    }
}
