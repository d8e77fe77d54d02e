using System.ComponentModel;

namespace Ticketing.AspNetCore.TicketLinks;

/// <summary>What a ticket is linked with.</summary>
internal sealed record LinkList(
    [property: Description("The tickets that the caller sees, in the order of the kinds and of their numbers.")]
    IReadOnlyList<LinkItem> Items,
    [property: Description("How many others there are, by kind.")] IReadOnlyList<HiddenLinkItem> Hidden)
{
    public static LinkList From(Linking.TicketLinks links) => new(
        [.. links.Seen.Select(LinkItem.From)], [.. links.Hidden.Select(hidden => new HiddenLinkItem(hidden.End.Name, hidden.Count))]);
}
