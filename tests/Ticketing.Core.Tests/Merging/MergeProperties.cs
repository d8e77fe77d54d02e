using Microsoft.Extensions.DependencyInjection;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Links;
using Ticketing.Subjects;
using Ticketing.Testing;
using Ticketing.Tests.Linking;
using Ticketing.Tickets;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Merging;

/// <summary>Tickets that are linked, ended, opened, merged and parted again at random.</summary>
public sealed class MergeProperties
{
    private const int Tickets = 6;

    private static readonly string[] People = ["ann", "max", "bob"];

    [Property(150)]
    public async Task A_merge_that_is_undone_at_once_leaves_every_ticket_as_it_was(int seed)
    {
        var random = new Random(seed);
        var desk = await OpenAsync(WithDevices);
        var ids = await desk.FileAsync(Tickets);
        for (var step = 0; step < 25; step++)
            await StepAsync(desk, random, ids);
        var (ticket, into) = (ids[random.Next(ids.Length)], ids[random.Next(ids.Length)]);
        var before = await desk.StatesAsync(ids);

        var isMerged = (await desk.GetAsync(ticket)).IsMerged;
        if (isMerged || !await DoneAsync(() => desk.MergeAsync(ticket, into)))
        {
            Assert.Equal(before, await desk.StatesAsync(ids));
            return;
        }

        Assert.NotEqual(before, await desk.StatesAsync(ids));
        await desk.Merges.UndoAsync(Max, ticket);
        Assert.Equal(before, await desk.StatesAsync(ids));
    }

    [Property(150)]
    public async Task However_tickets_are_merged_links_are_on_both_ends_and_events_fold_to_the_row(int seed)
    {
        var random = new Random(seed);
        var desk = await OpenAsync(WithDevices);
        var ids = await desk.FileAsync(Tickets);
        for (var step = 0; step < 40; step++)
            await StepAsync(desk, random, ids);

        var tickets = new Dictionary<TicketId, Ticket>();
        foreach (var id in await desk.FindAsync(""))
        {
            tickets[id] = await desk.GetAsync(id);
            Assert.Equal(tickets[id], Ticket.Fold(id, await desk.Archive.HistoryAsync(Max, id, 0, 500, default)));
        }

        var kinds = new LinkKinds([]);
        Assert.All(tickets.Values, ticket =>
        {
            Assert.All(ticket.Links, link => Assert.True(
                LinkRules.IsLinked(tickets[link.Other], kinds.Find(link.End)!.Opposite, ticket.Id)));
            Assert.Equal(
                LinkRules.Others(ticket, LinkKind.Blocks.Backward).Where(other => tickets[other].StatusCategory.IsOpen()).Order(),
                ticket.Blockers.Order());
            Assert.All(ticket.Links, link => Assert.NotEqual(ticket.Id, link.Other));
            Assert.InRange(LinkRules.Others(ticket, LinkKind.Parent.Forward).Count(), 0, 1);
            Assert.All(ticket.Splits, split => Assert.Contains(
                tickets[split.Other].Splits, back => back.IsFrom != split.IsFrom && back.Other == ticket.Id));
            Assert.Equal(ticket.MergedInto is not null, LinkRules.Others(ticket, LinkKind.Merges.Forward).Any());
            if (ticket.IsMerged)
                Assert.All(ticket.Links, link => Assert.False(kinds.Find(link.End)!.Kind.IsSetByHand));
        });
        foreach (var end in kinds.Ends.Where(end => end.Kind.IsAcyclic || end == LinkKind.Merges.Forward))
            Assert.All(ids, id => Assert.False(Reaches(id, id, end)));

        bool Reaches(TicketId from, TicketId to, LinkEnd end) =>
            LinkRules.Others(tickets[from], end).Any(next => next == to || Reaches(next, to, end));
    }

    private static void WithDevices(TicketingBuilder builder) => builder.AddTicketSubject(new SubjectKind<string>("device", new("Device"))
    {
        FindAsync = (_, ids, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(ids.ToDictionary(id => id)),
        TitleOf = id => $"Device {id}",
    });

    private static async Task StepAsync(LinkedDesk desk, Random random, TicketId[] ids)
    {
        var (ticket, other) = (ids[random.Next(ids.Length)], ids[random.Next(ids.Length)]);
        var ends = new LinkKinds([]).Ends;
        await DoneAsync(random.Next(11) switch
        {
            0 => () => desk.Links.RemoveAsync(Max, ticket, ends[random.Next(ends.Count)].Name, other),
            1 => async () => await desk.FireAsync(ticket, (await desk.GetAsync(ticket)).Status switch
            {
                "to-do" => "start",
                "in-progress" => "complete",
                "completed" => "reject",
                _ => "reopen",
            }),
            2 => () => desk.MergeAsync(ticket, other),
            3 => () => desk.Merges.UndoAsync(Max, ticket),
            4 => () => desk.Tickets.ExecuteAsync(Max, ticket, new WatchTicket(People[random.Next(People.Length)])),
            6 => () => desk.SplitAnyAsync(random, ticket),
            7 => () => desk.Get<SubjectDesk>().AddAsync(Max, ticket, $"device/{random.Next(4)}"),
            8 => () => desk.Get<SubjectDesk>().RemoveAsync(Max, ticket, $"device/{random.Next(4)}"),
            5 => () => desk.Tickets.ExecuteAsync(Bob, ticket, new AddComment("And now?", CommentVisibility.Public)),
            _ => () => desk.LinkAsync(ticket, ends[random.Next(ends.Count)], other),
        });
    }

    // What is refused changes nothing, which is looked at afterwards.
    private static async Task<bool> DoneAsync(Func<Task> step)
    {
        try
        {
            await step();
            return true;
        }
        catch (Exception e) when (e is TicketValidationException or TransitionRefusedException or TicketForbiddenException)
        {
            return false;
        }
    }
}
