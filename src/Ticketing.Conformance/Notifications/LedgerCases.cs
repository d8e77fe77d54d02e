using Ticketing.Notifications;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Notifications;

/// <summary>Who was told what, and what became of it.</summary>
internal static class LedgerCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(An_entry_of_the_ledger_is_kept_as_it_is),
        Case.InEmptyTenant(An_entry_whose_id_is_there_is_not_stored_again),
        Case.InEmptyTenant(What_somebody_is_told_is_listed_by_channel_the_last_first),
        Case.InEmptyTenant(What_people_are_told_of_a_ticket_is_listed_whatever_the_channel),
        Case.InEmptyTenant(What_a_channel_tells_is_listed_by_state),
        Case.InEmptyTenant(An_outcome_says_what_became_of_an_entry_and_when),
        Case.InEmptyTenant(An_outcome_of_an_entry_that_there_is_not_changes_nothing),
        Case.InEmptyTenant(Many_entries_and_outcomes_of_a_commit_stay_in_their_order),
        Case.InEmptyTenant(Pages_of_the_ledger_have_at_most_a_thousand_entries),
        Case.InEmptyTenant(Notifications_of_another_tenant_are_not_there),
        Case.InEmptyTenant(Old_notifications_are_purged_in_turns),
    ];

    // Purging is over all tenants: nothing else in the store is as old.
    private static readonly DateTimeOffset LongAgo = Scene.Dawn.AddDays(-5000);

    private static async Task An_entry_of_the_ledger_is_kept_as_it_is(Scene scene)
    {
        var entry = new NotificationEntry(
            "7/3-5/ann/email", "ann", "email", new(70_000_000_000), 3, 5, new("rated"), NotificationReason.Team, "bób", Scene.At(1))
        {
            IsInternal = true, State = NotificationState.Withheld, Why = WithheldBecause.NoAddress,
        };
        await scene.CommitAsync(commit => commit with
        {
            At = Scene.At(2), Notifications = [entry, Told.Entry("plain"), Told.Entry("sent") with { State = NotificationState.Delivered }],
        });

        var stored = await scene.ToldAsync(entry.Id);
        Expect.Equal(new StoredNotification(stored.Number, entry) { SettledAt = Scene.At(2) }, stored, "With all it has");
        stored = await scene.ToldAsync("plain");
        Expect.Equal(new StoredNotification(stored.Number, Told.Entry("plain")), stored, "On its way");
        Expect.Equal(Scene.At(2), (await scene.ToldAsync("sent")).SettledAt, "When what was delivered at once was settled");
        Expect.Null(await scene.On.Notifications.FindAsync(scene.Tenant, "none", scene.Token), "Another one");
    }

    private static async Task An_entry_whose_id_is_there_is_not_stored_again(Scene scene)
    {
        await scene.TellAsync("a", "b");
        await scene.SettleAsync(new NotificationOutcome("a", NotificationState.Delivered, Scene.At(1)));
        var before = await scene.ToldAsync("a");

        await scene.TellAsync(Told.Entry("a") with { Kind = NotificationKind.Changed }, Told.Entry("c"), Told.Entry("c", user: "cid"));

        Expect.Equal(before, await scene.ToldAsync("a"), "The entry that was there");
        await scene.ExpectToldAsync("c", "b", "a");
    }

    private static async Task What_somebody_is_told_is_listed_by_channel_the_last_first(Scene scene)
    {
        await scene.TellAsync("a", "b");
        await scene.TellAsync(Told.Entry("mail", channel: "email"), Told.Entry("other", user: "Ann"), Told.Entry("c"));
        // In the order in which they are stored, whenever it happened.
        await scene.TellAsync(Told.Entry("d") with { At = Scene.At(-60) });

        var first = await PageAsync(null);
        Expect.Sequence(["d", "c"], Told.Ids(first), "The first page");
        var second = await PageAsync(first[^1].Number);
        Expect.Sequence(["b", "a"], Told.Ids(second), "The second page");
        Expect.Sequence([], await PageAsync(second[^1].Number), "The third page");

        Task<IReadOnlyList<StoredNotification>> PageAsync(long? before) =>
            scene.On.Notifications.OfUserAsync(scene.Tenant, "ann", Told.App, unreadOnly: false, before, 2, scene.Token);
    }

    private static async Task What_people_are_told_of_a_ticket_is_listed_whatever_the_channel(Scene scene)
    {
        await scene.TellAsync(Told.Entry("a"), Told.Entry("b", user: "cid"), Told.Entry("c", channel: "email"));
        await scene.TellAsync(
            Told.Entry("elsewhere") with { Ticket = new TicketId(8) },
            Told.Entry("notice") with { Ticket = default, FirstVersion = 0, LastVersion = 0, Reason = NotificationReason.Owner });
        Expect.That((await scene.ToldAsync("notice")).Entry.IsNotice, "What is about no ticket is about none when it is read");

        var first = await PageAsync(null);
        Expect.Sequence(["c", "b"], Told.Ids(first), "The first page");
        Expect.Sequence(["a"], Told.Ids(await PageAsync(first[^1].Number)), "The second page");

        Task<IReadOnlyList<StoredNotification>> PageAsync(long? before) =>
            scene.On.Notifications.OfTicketAsync(scene.Tenant, Told.Ticket, before, 2, scene.Token);
    }

    private static async Task What_a_channel_tells_is_listed_by_state(Scene scene)
    {
        await scene.TellAsync(Told.Entry("a"), Told.Entry("b", user: "cid"), Told.Entry("c"), Told.Entry("mail", channel: "email"));
        await scene.TellAsync(Told.Entry("d") with { State = NotificationState.Failed, Why = "away" });
        await scene.SettleAsync(new NotificationOutcome("b", NotificationState.Failed, Scene.At(1), "away"));

        Expect.Sequence(["c", "a"], Told.Ids(await PageAsync(NotificationState.Pending, null)), "On their way");
        var first = await PageAsync(NotificationState.Failed, null, 1);
        Expect.Sequence(["d"], Told.Ids(first), "The first that failed");
        Expect.Sequence(["b"], Told.Ids(await PageAsync(NotificationState.Failed, first[0].Number)), "The one before");
        Expect.Sequence([], await PageAsync(NotificationState.Delivered, null), "Delivered");

        Task<IReadOnlyList<StoredNotification>> PageAsync(NotificationState state, long? before, int limit = 10) =>
            scene.On.Notifications.OfChannelAsync(scene.Tenant, Told.App, state, before, limit, scene.Token);
    }

    private static async Task An_outcome_says_what_became_of_an_entry_and_when(Scene scene)
    {
        await scene.TellAsync("a");
        var told = await scene.ToldAsync("a");

        await scene.SettleAsync(new NotificationOutcome("a", NotificationState.Failed, Scene.At(1), "away"));
        told = told with { Entry = told.Entry with { State = NotificationState.Failed, Why = "away" }, SettledAt = Scene.At(1) };
        Expect.Equal(told, await scene.ToldAsync("a"), "When it failed");

        await scene.SettleAsync(new NotificationOutcome("a", NotificationState.Pending, Scene.At(2)));
        told = told with { Entry = told.Entry with { State = NotificationState.Pending, Why = null }, SettledAt = null };
        Expect.Equal(told, await scene.ToldAsync("a"), "When it is sent again");

        await scene.SettleAsync(
            new("a", NotificationState.Failed, Scene.At(4), "away"), new("a", NotificationState.Delivered, Scene.At(3)));
        told = told with { Entry = told.Entry with { State = NotificationState.Delivered }, SettledAt = Scene.At(3) };
        Expect.Equal(told, await scene.ToldAsync("a"), "Of two outcomes the last");
    }

    private static async Task An_outcome_of_an_entry_that_there_is_not_changes_nothing(Scene scene)
    {
        await scene.TellAsync("a");
        await scene.SettleAsync(
            new("none", NotificationState.Failed, Scene.At(1)), new("a", NotificationState.Delivered, Scene.At(1)));

        Expect.Null(await scene.On.Notifications.FindAsync(scene.Tenant, "none", scene.Token), "The one that there is not");
        Expect.Equal(NotificationState.Delivered, (await scene.ToldAsync("a")).Entry.State, "The one that there is");
    }

    private static async Task Many_entries_and_outcomes_of_a_commit_stay_in_their_order(Scene scene)
    {
        var entries = Enumerable.Range(0, 30)
            .Select(i => Told.Entry($"n{i}") with { Why = i % 3 == 0 ? "why" : null, IsInternal = i % 2 == 0 })
            .ToList();
        await scene.CommitAsync(commit => commit with
        {
            Notifications = [.. entries, entries[3] with { Kind = NotificationKind.Changed }],
            NotificationOutcomes = [.. entries.Select(one => new NotificationOutcome(one.Id, NotificationState.Delivered, Scene.At(1)))],
        });

        entries.Reverse();
        var found = await scene.On.Notifications.OfUserAsync(scene.Tenant, "ann", Told.App, unreadOnly: true, null, 100, scene.Token);
        Expect.Sequence(
            entries.Select(one => one with { State = NotificationState.Delivered, Why = null }), found.Select(one => one.Entry), "Told");
        Expect.Sequence(found.OrderByDescending(one => one.Number), found, "The order of the numbers");
    }

    private static async Task Pages_of_the_ledger_have_at_most_a_thousand_entries(Scene scene)
    {
        foreach (var limit in (int[])[0, 1001])
        {
            try
            {
                await scene.On.Notifications.OfTicketAsync(scene.Tenant, Told.Ticket, null, limit, scene.Token);
            }
            catch (ArgumentOutOfRangeException)
            {
                continue;
            }

            throw new ConformanceException($"A page of {limit} entries was read; expected {nameof(ArgumentOutOfRangeException)}.");
        }
    }

    private static async Task Notifications_of_another_tenant_are_not_there(Scene scene)
    {
        var (ledger, other, token) = (scene.On.Notifications, scene.Elsewhere(), scene.Token);
        await scene.TellAsync("a");
        var before = await scene.ToldAsync("a");

        await other.SettleAsync(new NotificationOutcome("a", NotificationState.Failed, Scene.At(1)));
        await other.ReadAsync(NotificationsRead.These("ann", Told.App, [before.Number], Scene.At(1)));
        await other.ReadAsync(NotificationsRead.AllUpTo("ann", Told.App, long.MaxValue, Scene.At(1)));

        Expect.Equal(before, await scene.ToldAsync("a"), "The entry here");
        Expect.Null(await ledger.FindAsync(other.Tenant, "a", token), "The entry there");
        await other.ExpectToldAsync();
        await other.ExpectUnreadAsync("ann");
        Expect.Sequence([], await ledger.OfTicketAsync(other.Tenant, Told.Ticket, null, 10, token), "Of the ticket there");
        Expect.Sequence(
            [], await ledger.OfChannelAsync(other.Tenant, Told.App, NotificationState.Pending, null, 10, token), "Of the channel there");
        await other.TellAsync("a");
        await other.ExpectToldAsync("a");
    }

    private static async Task Old_notifications_are_purged_in_turns(Scene scene)
    {
        await scene.TellAsync([.. ((string[])["a", "b", "c"]).Select(id => Told.Entry(id) with { At = LongAgo })]);
        await scene.TellAsync(Told.Entry("later") with { At = LongAgo.AddMicroseconds(1) }, Told.Entry("new"));
        await scene.SettleAsync(new NotificationOutcome("b", NotificationState.Delivered, Scene.Dawn));

        Expect.Equal(2, await PurgeAsync(2), "Purged in the first turn");
        Expect.Equal(1, await PurgeAsync(2), "Purged in the second turn");
        Expect.Equal(0, await PurgeAsync(2), "Purged in the third turn");
        await scene.ExpectToldAsync("new", "later");
        await scene.TellAsync("b");
        await scene.ExpectToldAsync("b", "new", "later");
        await scene.On.Notifications.PurgeAsync(LongAgo.AddDays(1), 10, scene.Token);

        Task<int> PurgeAsync(int limit) => scene.On.Notifications.PurgeAsync(LongAgo.AddMicroseconds(1), limit, scene.Token);
    }
}
