using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Tests.Linking;
using Ticketing.Tickets;

namespace Ticketing.Tests.Merging;

/// <summary>What tests of merging do on a desk with links.</summary>
internal static class MergedDesk
{
    public static Task<CommandOutcome> MergeAsync(this LinkedDesk desk, TicketId ticket, TicketId into, Caller? caller = null) =>
        desk.Merges.MergeAsync(caller ?? LinkedDesk.Max, ticket, new(into));

    /// <summary>Makes a ticket of one of a ticket's comments, where it has any.</summary>
    public static async Task SplitAnyAsync(this LinkedDesk desk, Random random, TicketId ticket)
    {
        if (await desk.Archive.CommentsAsync(LinkedDesk.Max, ticket, 0, 100, default) is { Count: > 0 } comments)
            await desk.Splits.SplitAsync(LinkedDesk.Max, ticket, new(comments[random.Next(comments.Count)].Number));
    }

    /// <summary>Tickets without what any change of them moves on.</summary>
    public static async Task<IReadOnlyList<Ticket>> StatesAsync(this LinkedDesk desk, IEnumerable<TicketId> ids)
    {
        var states = new List<Ticket>();
        foreach (var id in ids)
        {
            var ticket = await desk.GetAsync(id);
            states.Add(ticket with { Version = 0, UpdatedAt = default, Public = new(0, default, ticket.Public.Description) });
        }

        return states;
    }
}
