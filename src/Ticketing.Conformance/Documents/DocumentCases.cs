using System.Text.Json.Nodes;
using Ticketing.Storage;

namespace Ticketing.Conformance.Documents;

/// <summary>Small JSON documents with versions.</summary>
internal static class DocumentCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(A_new_document_has_version_1_and_each_saving_counts),
        Case.InEmptyTenant(A_stale_document_is_refused),
        Case.InEmptyTenant(A_new_document_whose_key_is_taken_is_refused),
        Case.InEmptyTenant(A_change_of_a_document_that_is_not_there_is_refused),
        Case.InEmptyTenant(A_deleted_document_is_gone_and_its_key_free),
        Case.InEmptyTenant(A_deletion_of_a_stale_version_is_refused),
        Case.InEmptyTenant(The_same_key_in_another_kind_is_another_document),
        Case.InEmptyTenant(Documents_are_listed_in_the_order_of_their_keys_page_by_page),
        Case.InEmptyTenant(Several_are_found_at_once),
        Case.InEmptyTenant(Large_and_hostile_documents_are_kept),
    ];

    private static async Task A_new_document_has_version_1_and_each_saving_counts(Scene scene)
    {
        Expect.Null(await FindAsync(scene, "mine"), "The document beforehand");

        await SaveAsync(scene, "mine", 0, "1");
        Expect.Equal(new StoredDocument("view", "mine", 1, "1"), await FindAsync(scene, "mine"), "The new document");

        await SaveAsync(scene, "mine", 1, "2");
        await SaveAsync(scene, "mine", 2, "2");
        Expect.Equal(new StoredDocument("view", "mine", 3, "2"), await FindAsync(scene, "mine"), "The document saved again");
    }

    private static async Task A_stale_document_is_refused(Scene scene)
    {
        await SaveAsync(scene, "mine", 0, "1");
        await SaveAsync(scene, "mine", 1, "2");

        await Expect.ConflictAsync(SaveAsync(scene, "mine", 1, "3"), "A change decided on version 1 of 2");
        await Expect.ConflictAsync(SaveAsync(scene, "mine", 3, "3"), "A change decided on version 3 of 2");

        Expect.Equal(new StoredDocument("view", "mine", 2, "2"), await FindAsync(scene, "mine"), "The document");
    }

    private static async Task A_new_document_whose_key_is_taken_is_refused(Scene scene)
    {
        await SaveAsync(scene, "mine", 0, "1");

        await Expect.ConflictAsync(SaveAsync(scene, "mine", 0, "2"), "A second document with the same key");
    }

    private static async Task A_change_of_a_document_that_is_not_there_is_refused(Scene scene)
    {
        await Expect.ConflictAsync(SaveAsync(scene, "mine", 1, "1"), "A change of a document that is not there");
        await Expect.ConflictAsync(SaveAsync(scene, "mine", 1, null), "A deletion of a document that is not there");
    }

    private static async Task A_deleted_document_is_gone_and_its_key_free(Scene scene)
    {
        await SaveAsync(scene, "mine", 0, "1");
        await SaveAsync(scene, "mine", 1, null);
        Expect.Null(await FindAsync(scene, "mine"), "The deleted document");
        Expect.Sequence([], await scene.On.Documents.ListAsync(scene.Tenant, "view", null, 10, scene.Token), "The list");

        await SaveAsync(scene, "mine", 0, "2");

        Expect.Equal(new StoredDocument("view", "mine", 1, "2"), await FindAsync(scene, "mine"), "The document made anew");
    }

    private static async Task A_deletion_of_a_stale_version_is_refused(Scene scene)
    {
        await SaveAsync(scene, "mine", 0, "1");
        await SaveAsync(scene, "mine", 1, "2");

        await Expect.ConflictAsync(SaveAsync(scene, "mine", 1, null), "A deletion decided on version 1 of 2");

        Expect.NotNull(await FindAsync(scene, "mine"), "The document");
    }

    private static async Task The_same_key_in_another_kind_is_another_document(Scene scene)
    {
        await scene.CommitAsync(commit =>
            commit with { Documents = [new("view", "one", 0, "1"), new("calendar", "one", 0, "2"), new("view", "ONE", 0, "3")] });

        Expect.Equal("1", (await FindAsync(scene, "one"))?.Json, "The view");
        Expect.Equal("3", (await FindAsync(scene, "ONE"))?.Json, "The view whose key differs in case");
        Expect.Equal("2", (await scene.On.Documents.FindAsync(scene.Tenant, "calendar", "one", scene.Token))?.Json, "The calendar");
    }

    private static async Task Documents_are_listed_in_the_order_of_their_keys_page_by_page(Scene scene)
    {
        string[] keys = ["10", "9", "A", "a", "a/b", "b", "é"];
        await scene.CommitAsync(commit => commit with
        {
            Documents = [.. keys.Reverse().Select(key => new DocumentChange("view", key, 0, "1")), new("views", "c", 0, "1")],
        });

        Expect.Sequence(keys, await Directory.Listing.PagesAsync(2, document => document.Key, (after, limit) =>
            scene.On.Documents.ListAsync(scene.Tenant, "view", after, limit, scene.Token)), "The keys, page by page");
    }

    private static async Task Several_are_found_at_once(Scene scene)
    {
        await scene.CommitAsync(commit => commit with
        {
            Documents = [new("view", "a", 0, "1"), new("view", "b", 0, "2"), new("view", "c", 0, "3"), new("calendar", "d", 0, "4")],
        });

        var found = await scene.On.Documents.FindAsync(scene.Tenant, "view", ["c", "d", "a", "a", "it's"], scene.Token);

        Expect.Sequence(["a 1", "c 3"], found.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Json}"), "The documents found");
        Expect.Sequence([], await scene.On.Documents.FindAsync(scene.Tenant, "view", [], scene.Token), "The documents of no key");
    }

    private static async Task Large_and_hostile_documents_are_kept(Scene scene)
    {
        var json = new JsonObject { ["hostile"] = Commit.KeepingCases.Hostile, ["large"] = new string('x', 100_000), ["number"] = 12.5 };

        await SaveAsync(scene, "mine", 0, json.ToJsonString());

        // A store may keep JSON as JSON, with its own spaces and order of properties.
        var stored = Expect.NotNull(await FindAsync(scene, "mine"), "The document");
        Expect.That(JsonNode.DeepEquals(json, JsonNode.Parse(stored.Json)), "The document is not the one saved.");
    }

    private static Task<StoredDocument?> FindAsync(Scene scene, string key) =>
        scene.On.Documents.FindAsync(scene.Tenant, "view", key, scene.Token);

    private static Task<CommitOutcome> SaveAsync(Scene scene, string key, int expected, string? json) =>
        scene.CommitAsync(commit => commit with { Documents = [new("view", key, expected, json)] });
}
