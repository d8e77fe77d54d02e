using Ticketing.Access;
using Ticketing.Items;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

/// <summary>What commands on items have in common.</summary>
internal static class ItemRules
{
    /// <summary>Whom the data of an item is about, with the field that says so; null for nobody.</summary>
    public static (string Field, string Id)? PersonIn(TicketItemKind kind, string data) =>
        kind.IndexOf(data).Person is { } person ? ("person", person) : null;

    /// <summary>Refuses what nobody may add who may not know of it afterwards.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void RequireAudience(TicketItemKind kind, Ticket ticket, Actor actor) =>
        Require(!kind.IsInternal || actor.May(Permission.ReadInternal, ticket), Permission.ReadInternal);

    /// <summary>Refuses an item about somebody else, to who may not manage them.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void RequirePerson(TicketItemKind kind, string data, Ticket ticket, Actor actor) =>
        Require(
            PersonIn(kind, data) is not var (_, person) || actor.Is(person) || actor.May(kind.Managing, ticket), kind.Managing);

    /// <summary>The item that was looked up, if the actor may know of it and change it.</summary>
    /// <exception cref="TicketNotFoundException">There is none that he may know of.</exception>
    /// <exception cref="TicketForbiddenException">He may not.</exception>
    public static TicketItem RequireChangeable(TicketItemKind kind, string key, Ticket ticket, DecisionFacts facts)
    {
        if (facts.Item is not { } item || (item.Internal && !facts.Actor.May(Permission.ReadInternal, ticket)))
            throw new TicketNotFoundException($"{kind.Name} {key}");
        Require(kind.MayChange(facts.Actor, ticket, item), facts.Actor.Is(item.By) ? kind.Adding : kind.Managing);
        return item;
    }
}
