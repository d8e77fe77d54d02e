using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>The items that tickets have by the events that were stored.</summary>
internal sealed class ItemsOfTickets
{
    private readonly Dictionary<TicketId, List<TicketItem>> items = [];

    /// <summary>Those of a ticket: a list of one's own.</summary>
    public List<TicketItem> Of(TicketId ticket) => [.. items.GetValueOrDefault(ticket, [])];

    /// <summary>Takes over what was stored.</summary>
    public void Stored(TicketChange change)
    {
        var own = Of(change.After.Id);
        foreach (var recorded in change.Events)
        {
            switch (recorded.Event)
            {
                case ItemAdded e:
                    own.Add(e.Item);
                    break;
                case ItemChanged e:
                    own[own.FindIndex(item => IsSame(item, e.Item))] = e.Item;
                    break;
                case ItemRemoved e:
                    own.RemoveAll(item => IsSame(item, e.Item));
                    break;
            }
        }

        items[change.After.Id] = own;
    }

    private static bool IsSame(TicketItem one, TicketItem other) => one.Kind == other.Kind && one.Key == other.Key;
}
