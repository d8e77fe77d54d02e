using Ticketing.Tickets;

namespace Ticketing.Conformance.Counting;

/// <summary>Figures follow every kind of change.</summary>
internal static class CounterCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Nothing_is_counted_where_there_is_nothing),
        Case.Of(A_new_ticket_counts_once),
        Case.Of(A_ticket_counts_where_its_last_change_put_it),
        Case.Of(A_ticket_that_moves_to_another_project_counts_there_only),
        Case.Of(What_does_not_move_a_ticket_changes_no_figure),
        Case.Of(A_batch_of_imported_tickets_counts_each_of_them),
        Case.Of(A_ticket_counts_by_where_several_events_of_one_commit_leave_it),
        Case.Of(The_same_status_in_two_categories_counts_apart),
        Case.Of(Tickets_of_another_tenant_do_not_count),
        Case.Of(Writers_at_the_same_time_are_all_counted),
    ];

    private static Task Nothing_is_counted_where_there_is_nothing(Scene scene) => scene.ExpectCountedAsync([]);

    private static async Task A_new_ticket_counts_once(Scene scene)
    {
        var plain = await scene.FileAsync();
        var assigned =
            await scene.FileAsync(Scene.Filed("assigned", "office") with { Team = "blue", Assignee = "ann", Priority = Priority.Urgent });

        await scene.ExpectCountedAsync([plain, assigned]);
    }

    private static async Task A_ticket_counts_where_its_last_change_put_it(Scene scene)
    {
        var other = await scene.FileAsync();
        var ticket = await scene.FileAsync();
        TicketEvent[] changes =
        [
            new Transitioned("begin", "to-do", "in-progress", StatusCategory.Active, 1),
            new CategoryChanged("hardware"),
            new PriorityChanged(Priority.High),
            new AssignmentChanged("blue", null),
            new AssignmentChanged("blue", "ann"),
            new AssignmentChanged("red", "ben"),
            new AssignmentChanged(null, null),
            new Transitioned("complete", "in-progress", "completed", StatusCategory.Done, 1),
            new Transitioned("reopen", "completed", "to-do", StatusCategory.Open, 1),
        ];
        foreach (var change in changes)
        {
            ticket = await scene.ChangeAsync(ticket, change);
            await scene.ExpectCountedAsync([other, ticket]);
        }
    }

    private static async Task A_ticket_that_moves_to_another_project_counts_there_only(Scene scene)
    {
        var stays = await scene.FileAsync();
        var moves = await scene.FileAsync();

        moves = await scene.ChangeAsync(moves, new ProjectChanged("payroll", "software", "default", 1, "pending", StatusCategory.Waiting));

        await scene.ExpectCountedAsync([stays, moves]);
    }

    private static async Task What_does_not_move_a_ticket_changes_no_figure(Scene scene)
    {
        var ticket = await scene.FileAsync();

        ticket = await scene.CommentAsync(ticket, "still broken");
        ticket = await scene.ChangeAsync(ticket, new TitleChanged("another title"));
        ticket = await scene.ChangeAsync(ticket, new TagsChanged(new(["vip"])));

        await scene.ExpectCountedAsync([ticket]);
    }

    private static async Task A_batch_of_imported_tickets_counts_each_of_them(Scene scene)
    {
        var drafts = new List<StagedTicket>();
        for (var number = 0; number < 120; number++)
        {
            var filed = Scene.Filed($"{number}", Furniture.Projects[number % 3]) with
                { Assignee = $"agent {number % 60}", Team = number % 2 == 0 ? null : "red" };
            drafts.Add(StagedTicket.New(await scene.NewIdAsync(), filed, Scene.Dawn, imported: true));
        }

        await scene.StoreAsync(drafts.Select(draft => draft.Change));
        var again = drafts.Take(70)
            .Select(draft => StagedTicket.Of(draft.Row).Then(new PriorityChanged(Priority.Low), Scene.At(1), imported: true)).ToList();
        await scene.StoreAsync(again.Select(draft => draft.Change));

        await scene.ExpectCountedAsync([.. again.Select(draft => draft.Row), .. drafts.Skip(70).Select(draft => draft.Row)]);
    }

    private static async Task A_ticket_counts_by_where_several_events_of_one_commit_leave_it(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var draft = StagedTicket.Of(ticket)
            .Then(new AssignmentChanged("blue", "ann"), Scene.At(1))
            .Then(new PriorityChanged(Priority.High), Scene.At(1))
            .Then(new AssignmentChanged(null, null), Scene.At(1));

        await scene.StoreAsync(draft.Change);

        await scene.ExpectCountedAsync([draft.Row]);
    }

    private static async Task The_same_status_in_two_categories_counts_apart(Scene scene)
    {
        var waiting = await scene.FileAsync(Scene.Filed() with { Status = "parked", StatusCategory = StatusCategory.Waiting });
        var closed = await scene.FileAsync(Scene.Filed() with { Status = "parked", StatusCategory = StatusCategory.Closed });

        await scene.ExpectCountedAsync([waiting, closed]);
    }

    private static async Task Tickets_of_another_tenant_do_not_count(Scene scene)
    {
        var other = scene.Elsewhere();
        await other.FurnishAsync();
        var here = await scene.FileAsync();
        var there = new[] { await other.FileAsync(), await other.FileAsync() };

        await scene.On.CounterUpkeep.CompactAsync(1, scene.Token);

        await scene.ExpectCountedAsync([here]);
        await other.ExpectCountedAsync(there);
    }

    private static async Task Writers_at_the_same_time_are_all_counted(Scene scene)
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                var tickets = new List<Ticket>();
                for (var number = 0; number < 5; number++)
                {
                    var ticket = await scene.FileAsync(Scene.Filed(project: Furniture.Projects[number % 3]));
                    tickets.Add(await scene.ChangeAsync(ticket, new AssignmentChanged("blue", $"agent {writer % 3}")));
                }

                return tickets;
            },
            scene.Token)));

        await scene.ExpectCountedAsync([.. written.SelectMany(tickets => tickets)]);
    }
}
