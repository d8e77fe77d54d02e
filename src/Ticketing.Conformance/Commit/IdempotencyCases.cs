using Ticketing.Conformance.Counting;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Commit;

/// <summary>The same request twice is the same as once.</summary>
internal static class IdempotencyCases
{
    private static readonly IdempotencyReceipt Receipt = new("ann/file/1", "sha256:00", "12");

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_first_commit_with_a_key_is_stored_with_its_receipt),
        Case.Of(A_repetition_writes_nothing_and_gets_the_first_receipt),
        Case.Of(A_repeated_change_gets_the_receipt_though_its_version_is_stale_by_then),
        Case.Of(A_refused_commit_leaves_its_key_free),
        Case.Of(The_same_key_is_another_one_in_another_tenant),
        Case.Of(Of_eight_repetitions_at_the_same_time_one_is_stored),
    ];

    private static async Task A_first_commit_with_a_key_is_stored_with_its_receipt(Scene scene)
    {
        Expect.Null(await scene.On.Store.FindReceiptAsync(scene.Tenant, Receipt.Key, scene.Token), "The receipt beforehand");

        var outcome = await scene.CommitAsync(commit => commit with { Idempotency = Receipt });

        Expect.Null(outcome.Earlier, "An earlier receipt");
        Expect.Equal(Receipt, await scene.On.Store.FindReceiptAsync(scene.Tenant, Receipt.Key, scene.Token), "The receipt");
    }

    private static async Task A_repetition_writes_nothing_and_gets_the_first_receipt(Scene scene)
    {
        var first = await scene.DraftAsync(Scene.Filed());
        await scene.StoreAsync(scene.Commit(first.Change) with { Idempotency = Receipt });
        var second = await scene.DraftAsync(Scene.Filed());

        var outcome = await scene.StoreAsync(scene.Commit(second.Change) with
        {
            Idempotency = Receipt with { Fingerprint = "sha256:ff", Result = "13" },
            Documents = [new("view", "again", 0, "{}")],
        });

        Expect.Equal(Receipt, outcome.Earlier, "The receipt of the first run");
        await scene.ExpectFoundAsync("everything", null, first.Row);
        Expect.Null(await scene.On.Documents.FindAsync(scene.Tenant, "view", "again", scene.Token), "The document of the repetition");
        await scene.ExpectCountedAsync([first.Row]);
    }

    private static async Task A_repeated_change_gets_the_receipt_though_its_version_is_stale_by_then(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var commit = scene.Commit(StagedTicket.Of(ticket).Then(new TitleChanged("once"), Scene.At(1)).Change) with
            { Idempotency = Receipt };
        await scene.StoreAsync(commit);

        var outcome = await scene.StoreAsync(commit);

        Expect.Equal(Receipt, outcome.Earlier, "The receipt of the first run");
        Expect.Equal(2, (await scene.StoredAsync(ticket.Id)).Version, "The version");
    }

    private static async Task A_refused_commit_leaves_its_key_free(Scene scene)
    {
        var missing = await scene.DraftAsync(Scene.Filed());
        var stale = StagedTicket.Of(missing.Row).Then(new TitleChanged("of what?"), Scene.At(1)).Change;
        await Expect.ConflictAsync(scene.StoreAsync(scene.Commit(stale) with { Idempotency = Receipt }), "The stale change");

        var outcome = await scene.StoreAsync(scene.Commit(missing.Change) with { Idempotency = Receipt });

        Expect.Null(outcome.Earlier, "An earlier receipt");
        await scene.StoredAsync(missing.Row.Id);
    }

    private static async Task The_same_key_is_another_one_in_another_tenant(Scene scene)
    {
        var other = scene.Elsewhere();
        await scene.CommitAsync(commit => commit with { Idempotency = Receipt });

        Expect.Null(await scene.On.Store.FindReceiptAsync(other.Tenant, Receipt.Key, scene.Token), "The receipt in the other tenant");
        var outcome = await other.CommitAsync(commit => commit with { Idempotency = Receipt });

        Expect.Null(outcome.Earlier, "An earlier receipt");
    }

    private static async Task Of_eight_repetitions_at_the_same_time_one_is_stored(Scene scene)
    {
        var drafts = new List<StagedTicket>();
        for (var number = 0; number < 8; number++)
            drafts.Add(await scene.DraftAsync(Scene.Filed()));

        var outcomes = await Task.WhenAll(drafts.Select(draft => Task.Run(
            () => scene.StoreAsync(scene.Commit(draft.Change) with { Idempotency = Receipt with { Result = draft.Row.Id.ToString() } }),
            scene.Token)));

        Expect.Equal(1, outcomes.Count(outcome => outcome.Earlier is null), "The number of commits stored");
        var stored = drafts[Array.FindIndex(outcomes, outcome => outcome.Earlier is null)].Row;
        await scene.ExpectFoundAsync("everything", null, stored);
        Expect.That(
            outcomes.All(outcome => outcome.Earlier is null || outcome.Earlier.Result == stored.Id.ToString()),
            "A repetition got another receipt than that of the one stored.");
    }
}
