using Ticketing.Tickets;

namespace Ticketing.Conformance.Commit;

/// <summary>Many at the same time: nobody's change is lost, nobody's is stored twice.</summary>
internal static class ConcurrencyCases
{
    private const int Writers = 8;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Of_eight_writers_of_one_version_exactly_one_wins),
        Case.Of(Eight_writers_who_try_again_lose_no_change),
        Case.Of(Of_eight_tickets_with_one_reference_exactly_one_is_stored),
        Case.Of(Of_eight_writers_of_a_document_exactly_one_wins),
        Case.Of(Commits_that_touch_the_same_tickets_in_opposite_order_do_not_hinder_each_other_for_ever),
    ];

    private static async Task Of_eight_writers_of_one_version_exactly_one_wins(Scene scene)
    {
        var ticket = await scene.FileAsync();
        for (var round = 0; round < 5; round++)
        {
            var before = ticket;

            var won = await AtOnceAsync(writer => scene.ChangeAsync(before, new TitleChanged($"round {round} of {writer}")));

            Expect.Equal(1, won.Count, "The number of writers who won");
            ticket = await scene.StoredAsync(ticket.Id);
            Expect.Equal(won[0], ticket, "The row beside the winner's");
        }

        Expect.Sequence(Enumerable.Range(1, 6), (await scene.HistoryAsync(ticket.Id)).Select(recorded => recorded.Version), "The versions");
    }

    private static async Task Eight_writers_who_try_again_lose_no_change(Scene scene)
    {
        var ticket = await scene.FileAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers)
            .Select(writer => Task.Run(() => CommentUntilStoredAsync(scene, ticket.Id, writer), scene.Token)));

        var bodies = (await scene.On.Reader.TextsAsync(ticket.Id, 0, 100, scene.All, scene.Token)).Select(text => text.Body);
        Expect.Same(Enumerable.Range(0, Writers).Select(writer => $"comment {writer}"), bodies, "The comments");
        Expect.Equal(1 + Writers, (await scene.StoredAsync(ticket.Id)).Version, "The version");
    }

    private static async Task CommentUntilStoredAsync(Scene scene, TicketId id, int writer)
    {
        while (true)
        {
            try
            {
                await scene.CommentAsync(await scene.StoredAsync(id), $"comment {writer}");
                return;
            }
            catch (TicketConflictException)
            {
                scene.Token.ThrowIfCancellationRequested();
            }
        }
    }

    private static async Task Of_eight_tickets_with_one_reference_exactly_one_is_stored(Scene scene)
    {
        var won = await AtOnceAsync(writer => scene.FileAsync(Scene.Filed($"of {writer}") with { ExternalRef = "INC1" }));

        Expect.Equal(1, won.Count, "The number of writers who won");
        await scene.ExpectFoundAsync("everything", null, won);
    }

    private static async Task Of_eight_writers_of_a_document_exactly_one_wins(Scene scene)
    {
        var won = await AtOnceAsync(async writer =>
        {
            var json = $$"""{"writer":{{writer}}}""";
            await scene.CommitAsync(commit => commit with { Documents = [new("view", "one", 0, json)] });
            return json;
        });

        Expect.Equal(1, won.Count, "The number of writers who won");
        var stored = Expect.NotNull(await scene.On.Documents.FindAsync(scene.Tenant, "view", "one", scene.Token), "The document");
        Expect.Equal(1, stored.Version, "Its version");
    }

    private static async Task Commits_that_touch_the_same_tickets_in_opposite_order_do_not_hinder_each_other_for_ever(Scene scene)
    {
        var first = await scene.FileAsync("first");
        var second = await scene.FileAsync("second");
        for (var round = 0; round < 5; round++)
        {
            TicketChange[] changes =
            [
                StagedTicket.Of(first).Then(new TitleChanged($"first {round}"), Scene.At(round)).Change,
                StagedTicket.Of(second).Then(new TitleChanged($"second {round}"), Scene.At(round)).Change,
            ];

            var won = await AtOnceAsync(writer => scene.StoreAsync(writer % 2 == 0 ? changes : changes.Reverse()));

            Expect.Equal(1, won.Count, "The number of writers who won");
            (first, second) = (await scene.StoredAsync(first.Id), await scene.StoredAsync(second.Id));
            Expect.Equal((round + 2, round + 2), (first.Version, second.Version), "The versions of both");
        }
    }

    /// <summary>Runs writers at the same time and returns what those made who were not refused.</summary>
    private static async Task<IReadOnlyList<T>> AtOnceAsync<T>(Func<int, Task<T>> write)
        where T : class
    {
        var made = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => TryAsync(writer))));
        return [.. made.OfType<T>()];

        async Task<T?> TryAsync(int writer)
        {
            try
            {
                return await write(writer);
            }
            catch (TicketConflictException)
            {
                return null;
            }
        }
    }
}
