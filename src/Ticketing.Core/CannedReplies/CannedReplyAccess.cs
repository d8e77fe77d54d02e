using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Tickets;

namespace Ticketing.CannedReplies;

/// <summary>For whom canned replies exist, where they are offered, and who writes them. The one place that knows it. Pure.</summary>
internal static class CannedReplyAccess
{
    /// <summary>
    /// Whether it exists for somebody: a team's for the people of that team alone, another one for those who answer where it belongs.
    /// </summary>
    public static bool Has(Actor actor, CannedReply reply) => reply.Team is { } team
        ? actor.Teams.Contains(team) && Answers(actor)
        : MayChange(actor, reply)
            || (Answers(actor, reply.Project) && (reply.Project is not { } project || ProjectAccess.Sees(actor, project)));

    /// <summary>Whether it is offered to somebody who answers a ticket that he sees.</summary>
    public static bool IsOffered(Actor actor, CannedReply reply, Ticket ticket) =>
        Has(actor, reply) && (reply.Project is null || reply.Project == ticket.Project) && actor.May(Permission.WriteInternal, ticket);

    /// <summary>Whether somebody adds, changes and deletes it.</summary>
    public static bool MayChange(Actor actor, CannedReply reply) => reply.Team is { } team
        ? actor.Teams.Contains(team) && Answers(actor) && actor.MaySomewhere(Permission.ManageReplies)
        : actor.May(Permission.ManageReplies, reply.Project);

    // Those who write internal notes: requesters have no canned replies.
    private static bool Answers(Actor actor, string? project = null) => actor.MaySomewhereIn(project, Permission.WriteInternal);
}
