using System.ComponentModel;
using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Items;

/// <summary>One of several things of a kind that a ticket has.</summary>
internal sealed record ItemData(
    [property: Description("The kind: time.")] string Kind,
    [property: Description("Which one, within its kind and ticket.")] string Key,
    [property: Description("Who added it.")] string By,
    [property: Description("What it is; its form is the kind's.")] JsonElement Data)
{
    public static ItemData Of(TicketItem item)
    {
        using var data = JsonDocument.Parse(item.Data);
        return new(item.Kind, item.Key, item.By, data.RootElement.Clone());
    }
}
