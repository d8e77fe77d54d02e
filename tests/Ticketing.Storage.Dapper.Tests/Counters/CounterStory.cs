using Ticketing.Conformance;
using Ticketing.Counters;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Counters;

/// <summary>Random changes of tickets, and what counters must come to.</summary>
internal static class CounterStory
{
    private static readonly string[] Projects = ["network", "office"];

    private static readonly (string Key, StatusCategory Category)[] Statuses =
        [("to-do", StatusCategory.Open), ("in-progress", StatusCategory.Active), ("closed", StatusCategory.Closed)];

    /// <summary>
    /// Several write random histories while others fold and break off in the middle: at every moment a recount finds nothing wrong. Answers
    /// the tickets.
    /// </summary>
    public static async Task<IReadOnlyList<Ticket>> WriteAsync(StoreUnderTest on, int seed, int writers = 4, int commits = 40)
    {
        using var written = new CancellationTokenSource();
        var folding = Enumerable.Range(0, 2)
            .Select(one => Task.Run(() => FoldAsync(on, new Random(seed + (1000 * one)), written.Token)))
            .ToList();
        var checking = Task.Run(async () =>
        {
            while (!written.IsCancellationRequested)
                Assert.Empty(await on.CounterUpkeep.VerifyAsync(Desk.Tenant, CancellationToken.None));
        });
        var tickets = await Task.WhenAll(
            Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(on, new Random(seed + writer), commits))));
        await written.CancelAsync();
        await Task.WhenAll([checking, .. folding]);
        return [.. tickets.SelectMany(some => some)];
    }

    /// <summary>Expects that all cubes, a recount and a replay agree.</summary>
    public static async Task AssertRightAsync(StoreUnderTest on, IReadOnlyCollection<Ticket> tickets)
    {
        Assert.Empty(await on.CounterUpkeep.VerifyAsync(Desk.Tenant, CancellationToken.None));
        foreach (var cube in Enum.GetValues<CounterCube>())
        {
            foreach (var projects in (IReadOnlyList<string>?[])[null, [Projects[0]], Projects])
            {
                var cells = await on.Counters.ReadAsync(new(Desk.Tenant, cube, projects), CancellationToken.None);
                Assert.Equal(
                    tickets.Where(ticket => projects?.Contains(ticket.Project) != false)
                        .CountBy(ticket => (ticket.StatusCategory, ticket.Status, TicketCell.Of(ticket).ValueIn(cube)))
                        .ToDictionary(count => count.Key, count => (long)count.Value),
                    cells.ToDictionary(cell => (cell.StatusCategory, cell.Status, cell.Value), cell => cell.Count));
            }
        }
    }

    private static async Task<List<Ticket>> WriteAsync(StoreUnderTest on, Random random, int commits)
    {
        var tickets = new List<Ticket>();
        for (var commit = 0; commit < commits; commit++)
        {
            // Always his own tickets, so that none is refused; several at once at times, as an import has them.
            var changes = Enumerable.Range(0, 1 + random.Next(4))
                .Select(number => (At: random.Next(tickets.Count + 3), number))
                .DistinctBy(one => one.At)
                .ToList();
            var made = new List<TicketChange>();
            foreach (var (at, _) in changes)
            {
                made.Add(at < tickets.Count
                    ? Desk.Change(tickets[at], Desk.Start, [RandomEvent(random)])
                    : Desk.File((await on.Store.ReserveIdsAsync(1, CancellationToken.None)).Value, RandomTicket(random)));
            }

            await on.Store.CommitAsync(Desk.Commit([.. made]), CancellationToken.None);
            foreach (var change in made)
            {
                tickets.RemoveAll(ticket => ticket.Id == change.After.Id);
                tickets.Add(change.After);
            }
        }

        return tickets;
    }

    private static async Task FoldAsync(StoreUnderTest on, Random random, CancellationToken written)
    {
        while (!written.IsCancellationRequested)
        {
            using var breaking = new CancellationTokenSource();
            if (random.Next(2) == 0)
                breaking.CancelAfter(TimeSpan.FromMilliseconds(random.Next(5)));
            try
            {
                await on.CounterUpkeep.CompactAsync(1 + random.Next(30), breaking.Token);
            }
            catch (OperationCanceledException)
            {
                // Broken off: nothing of it may show.
            }
        }
    }

    private static TicketCreated RandomTicket(Random random)
    {
        var (status, category) = Statuses[random.Next(3)];
        return Desk.Created() with
        {
            Project = Projects[random.Next(2)], Status = status, StatusCategory = category, Priority = (Priority)random.Next(1, 5),
            Assignee = random.Next(2) == 0 ? null : "anna",
        };
    }

    private static TicketEvent RandomEvent(Random random)
    {
        var (status, category) = Statuses[random.Next(3)];
        return random.Next(5) switch
        {
            0 => new PriorityChanged((Priority)random.Next(1, 5)),
            1 => new CategoryChanged(random.Next(2) == 0 ? "general" : "hardware"),
            2 => new AssignmentChanged(random.Next(2) == 0 ? null : "blue", random.Next(2) == 0 ? null : "bob"),
            3 => new ProjectChanged(Projects[random.Next(2)], "general", "default", 1, status, category),
            _ => new Transitioned("move", "", status, category, 1),
        };
    }
}
