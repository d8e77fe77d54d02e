using Ticketing.Conformance.Counting;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Commit;

/// <summary>A commit that writes one of everything, to see that nothing of it stays when a part of it is refused.</summary>
internal static class Whole
{
    public static async Task IsRefusedAsync(Scene scene, Func<TicketingCommit, TicketingCommit> spoil)
    {
        var changed = await scene.FileAsync("unchanged");
        var eventsBefore = (await scene.FeedAsync()).Count;
        var (added, commit) = await OneOfEverythingAsync(scene, changed);

        await Expect.ConflictAsync(scene.StoreAsync(spoil(commit)), "The spoilt commit");

        Expect.Null(await scene.On.Reader.FindAsync(added, scene.All, scene.Token), "The new ticket");
        Expect.Equal(changed, await scene.StoredAsync(changed.Id), "The row of the changed ticket");
        Expect.Equal(1, (await scene.HistoryAsync(changed.Id)).Count, "The events of the changed ticket");
        Expect.Equal(eventsBefore, (await scene.FeedAsync()).Count, "The number of events in the feed");
        await scene.ExpectFoundAsync("a word of the refused texts", scene.Text("zebra"), []);
        await scene.ExpectCountedAsync(await scene.TicketsAsync());
        await ExpectNoneAsync(scene);

        // Without what spoils it, the same commit is fine: a refusal leaves no trace that stands in its way.
        await scene.StoreAsync(commit);
        await scene.ExpectCountedAsync(await scene.TicketsAsync());
        await ExpectAllAsync(scene, added);
    }

    private static async Task<(TicketId Added, TicketingCommit Commit)> OneOfEverythingAsync(Scene scene, Ticket changed)
    {
        var added = await scene.DraftAsync(Scene.Filed("zebra") with { ExternalRef = "whole" }, description: "zebra");
        var change = StagedTicket.Of(changed).Then(new CommentAdded(CommentVisibility.Public), Scene.At(1), text: "zebra");
        return (added.Row.Id, scene.Commit(added.Change, change.Change) with
        {
            Directory =
            [
                new SaveUser(new User { Id = "whole", DisplayName = "whole" }),
                new SaveCategory(new Category("network", "whole", "whole", IsDefault: true)),
            ],
            Documents = [new("view", "whole", 0, "{}")],
            Alarms = [new("sla", "whole", Scene.Dawn)],
            Outbox = [new("whole", "mail", "{}", Scene.Dawn)],
            Idempotency = new("whole", "print", "1"),
        });
    }

    private static async Task ExpectNoneAsync(Scene scene)
    {
        var (on, tenant, token) = (scene.On, scene.Tenant, scene.Token);
        Expect.Null(await on.Directory.FindUserAsync(tenant, "whole", token), "The user");
        Expect.Null(await on.Directory.FindCategoryAsync(tenant, "network", "whole", token), "The category");
        Expect.Equal("general", (await on.Directory.FindDefaultCategoryAsync(tenant, "network", token))?.Key, "The default category");
        Expect.Null(await on.Documents.FindAsync(tenant, "view", "whole", token), "The document");
        Expect.Sequence([], await on.Alarms.ListAsync(tenant, 10, token), "Alarms");
        Expect.Sequence([], await on.Outbox.ListAsync(tenant, OutboxState.Waiting, null, null, 10, token), "Messages");
        Expect.Null(await on.Store.FindReceiptAsync(tenant, "whole", token), "The receipt");
    }

    private static async Task ExpectAllAsync(Scene scene, TicketId added)
    {
        var (on, tenant, token) = (scene.On, scene.Tenant, scene.Token);
        await scene.StoredAsync(added);
        Expect.NotNull(await on.Directory.FindUserAsync(tenant, "whole", token), "The user");
        Expect.Equal("whole", (await on.Directory.FindDefaultCategoryAsync(tenant, "network", token))?.Key, "The default category");
        Expect.NotNull(await on.Documents.FindAsync(tenant, "view", "whole", token), "The document");
        Expect.Equal(1, (await on.Alarms.ListAsync(tenant, 10, token)).Count, "The number of alarms");
        Expect.Equal(1, (await on.Outbox.ListAsync(tenant, OutboxState.Waiting, null, null, 10, token)).Count, "The number of messages");
        Expect.NotNull(await on.Store.FindReceiptAsync(tenant, "whole", token), "The receipt");
    }
}
