using Ticketing.Counters;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Counting;

/// <summary>Folding, checking and correcting changes nothing that is right.</summary>
internal static class UpkeepCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Folding_changes_nothing_that_is_read),
        Case.Of(A_figure_that_came_to_nothing_is_gone_when_folded),
        Case.Of(Folding_beside_writers_and_beside_itself_loses_and_doubles_nothing),
        Case.Of(What_is_right_is_found_right_and_left_alone),
        Case.Of(Rebuilding_beside_writers_keeps_the_figures_right),
    ];

    private static async Task Folding_changes_nothing_that_is_read(Scene scene)
    {
        var first = await scene.FileAsync(Scene.Filed() with { Assignee = "ann" });
        var second = await scene.FileAsync(Scene.Filed(project: "office"));
        await FoldAsync(scene);
        await scene.ExpectCountedAsync([first, second]);

        // Some folded, some pending.
        second = await scene.ChangeAsync(second, new Transitioned("begin", "to-do", "in-progress", StatusCategory.Active, 1));
        await scene.ExpectCountedAsync([first, second]);
        await scene.On.CounterUpkeep.CompactAsync(1, scene.Token);
        await scene.ExpectCountedAsync([first, second]);
        await FoldAsync(scene);
        await scene.ExpectCountedAsync([first, second]);
    }

    private static async Task A_figure_that_came_to_nothing_is_gone_when_folded(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed() with { Assignee = "ann" });
        await FoldAsync(scene);
        ticket = await scene.ChangeAsync(ticket, new AssignmentChanged(null, null));
        await FoldAsync(scene);

        Expect.Sequence(
            [null],
            (await scene.On.Counters.ReadAsync(new(scene.Tenant, CounterCube.Assignee, null), scene.Token)).Select(cell => cell.Value),
            "The assignees that are counted");
        await scene.ExpectCountedAsync([ticket]);
    }

    private static async Task Folding_beside_writers_and_beside_itself_loses_and_doubles_nothing(Scene scene)
    {
        using var written = CancellationTokenSource.CreateLinkedTokenSource(scene.Token);
        var folding = Enumerable.Range(0, 3).Select(_ => Task.Run(
            async () =>
            {
                while (!written.IsCancellationRequested)
                    await scene.On.CounterUpkeep.CompactAsync(7, scene.Token);
            },
            scene.Token)).ToList();

        var tickets = await WriteAsync(scene);
        await written.CancelAsync();
        await Task.WhenAll(folding);

        await scene.ExpectCountedAsync(tickets);
        await FoldAsync(scene);
        await scene.ExpectCountedAsync(tickets);
    }

    private static async Task What_is_right_is_found_right_and_left_alone(Scene scene)
    {
        var first = await scene.FileAsync();
        await FoldAsync(scene);
        var second = await scene.FileAsync(Scene.Filed(project: "office") with { Team = "red" });

        Expect.Sequence([], await scene.On.CounterUpkeep.VerifyAsync(scene.Tenant, scene.Token), "Wrong by a recount");
        Expect.Sequence([], await scene.On.CounterUpkeep.RebuildAsync(scene.Tenant, scene.Token), "Wrong by a replay");
        await scene.ExpectCountedAsync([first, second]);
    }

    private static async Task Rebuilding_beside_writers_keeps_the_figures_right(Scene scene)
    {
        var writing = WriteAsync(scene);
        while (!writing.IsCompleted)
        {
            Expect.Sequence([], await scene.On.CounterUpkeep.RebuildAsync(scene.Tenant, scene.Token), "Wrong by a replay");
            Expect.Sequence([], await scene.On.CounterUpkeep.VerifyAsync(scene.Tenant, scene.Token), "Wrong by a recount");
            await scene.On.CounterUpkeep.CompactAsync(10, scene.Token);
        }

        await scene.ExpectCountedAsync(await writing);
    }

    private static async Task<IReadOnlyList<Ticket>> WriteAsync(Scene scene)
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                var tickets = new List<Ticket>();
                for (var number = 0; number < 8; number++)
                {
                    var ticket =
                        await scene.FileAsync(Scene.Filed(project: Furniture.Projects[number % 3]) with { Assignee = $"agent {writer}" });
                    tickets.Add(await scene.ChangeAsync(ticket, new AssignmentChanged("blue", null)));
                }

                return tickets;
            },
            scene.Token)));
        return [.. written.SelectMany(tickets => tickets)];
    }

    // Other tenants of the store have pending deltas too: all of it is folded, whosever it is. Nothing also means that somebody else is at
    // it.
    private static async Task FoldAsync(Scene scene, int limit = 10_000)
    {
        for (var idle = 0; idle < 3;)
            idle = await scene.On.CounterUpkeep.CompactAsync(limit, scene.Token) == 0 ? idle + 1 : 0;
    }
}
