using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>Tickets, histories and texts whose number is known.</summary>
internal static class FindingCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Many_tickets_are_found_by_number_and_unknown_ones_left_out),
        Case.Of(Tickets_are_found_by_reference_compared_exactly),
        Case.Of(Tickets_are_found_by_reference_whatever_system_and_project),
        Case.Of(A_thousand_numbers_may_be_asked_for),
        Case.Of(Asking_for_nothing_finds_nothing),
        Case.Of(A_history_begins_after_a_version_and_ends_at_the_limit),
        Case.Of(Texts_begin_after_a_number_and_end_at_the_limit),
        Case.Of(One_text_is_found_by_its_number),
        Case.Of(A_rewritten_description_is_another_text),
    ];

    private static async Task Many_tickets_are_found_by_number_and_unknown_ones_left_out(Scene scene)
    {
        var first = await scene.FileAsync("first");
        var second = await scene.FileAsync("second");
        await scene.FileAsync("third");
        var unknown = await scene.NewIdAsync();

        var found = await scene.On.Reader.FindAsync([second.Id, unknown, first.Id], scene.All, scene.Token);

        Expect.Same([first, second], found, "Found");
        Expect.Null(await scene.On.Reader.FindAsync(unknown, scene.All, scene.Token), "The unknown one");
    }

    private static async Task Tickets_are_found_by_reference_compared_exactly(Scene scene)
    {
        var upper = await scene.FileAsync(Scene.Filed("upper") with { ExternalRef = "INC-1" });
        var lower = await scene.FileAsync(Scene.Filed("lower") with { ExternalRef = "inc-1" });
        await scene.FileAsync(Scene.Filed("other") with { ExternalRef = "INC-10" });

        Expect.Same(
            [upper],
            await scene.On.Reader.FindByExternalRefAsync("network", null, ["INC-1", "INC-%", "INC-_", "nothing"], scene.All, scene.Token),
            "Found");
        Expect.Same(
            [upper, lower],
            await scene.On.Reader.FindByExternalRefAsync("network", null, ["inc-1", "INC-1"], scene.All, scene.Token),
            "Found both");
    }

    private static async Task Tickets_are_found_by_reference_whatever_system_and_project(Scene scene)
    {
        var here = await scene.FileAsync(Scene.Filed("here") with { ExternalRef = "INC-1" });
        var there = await scene.FileAsync(Scene.Filed("there", "office") with { ExternalRef = "INC-1" });
        await scene.FileAsync(Scene.Filed("other") with { ExternalRef = "inc-1" });

        Expect.Same([here, there], await scene.On.Reader.FindByExternalRefAsync(["INC-1", "INC-%"], scene.All, scene.Token), "Found");
        Expect.Same([], await scene.On.Reader.FindByExternalRefAsync([], scene.All, scene.Token), "Found by no reference");
        var visible = Visibility.Of(new Actor
        {
            UserId = "ann", Tenant = scene.Tenant, Roles = [new(new Role("Office", [new(Permission.View, Scope.Project)]), "office")],
        });
        Expect.Same([there], await scene.On.Reader.FindByExternalRefAsync(["INC-1"], visible, scene.Token), "Found by who sees one");
    }

    private static async Task A_thousand_numbers_may_be_asked_for(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed() with { ExternalRef = "ref 17" });
        var first = await scene.On.Store.ReserveIdsAsync(999, scene.Token);
        var ids = Enumerable.Range(0, 999).Select(number => new TicketId(first.Value + number)).Append(ticket.Id).ToList();

        Expect.Same([ticket], await scene.On.Reader.FindAsync(ids, scene.All, scene.Token), "Found by number");
        var references = Enumerable.Range(0, 1000).Select(number => $"ref {number}").ToList();
        Expect.Same(
            [ticket],
            await scene.On.Reader.FindByExternalRefAsync("network", null, references, scene.All, scene.Token),
            "Found by reference");
    }

    private static async Task Asking_for_nothing_finds_nothing(Scene scene)
    {
        await scene.FileAsync();

        Expect.Same([], await scene.On.Reader.FindAsync(Array.Empty<TicketId>(), scene.All, scene.Token), "Found by no number");
        Expect.Same([], await scene.On.Reader.FindByExternalRefAsync("network", null, [], scene.All, scene.Token), "Found by no reference");
    }

    private static async Task A_history_begins_after_a_version_and_ends_at_the_limit(Scene scene)
    {
        var draft = await scene.DraftAsync(Scene.Filed());
        for (var number = 2; number <= 6; number++)
            draft = draft.Then(new TitleChanged($"title {number}"), Scene.At(number));
        await scene.StoreAsync(draft.Change);

        Expect.Sequence([3, 4], await VersionsAsync(after: 2, limit: 2), "Two after version 2");
        Expect.Sequence([6], await VersionsAsync(after: 5, limit: 10), "Those after version 5");
        Expect.Sequence([], await VersionsAsync(after: 6, limit: 10), "Those after the last version");

        async Task<IEnumerable<int>> VersionsAsync(int after, int limit) =>
            (await scene.On.Reader.HistoryAsync(draft.Row.Id, after, limit, scene.All, scene.Token)).Select(recorded => recorded.Version);
    }

    private static async Task Texts_begin_after_a_number_and_end_at_the_limit(Scene scene)
    {
        var draft = await scene.DraftAsync(Scene.Filed(), description: "description");
        for (var number = 2; number <= 12; number++)
            draft = draft.Then(new CommentAdded(CommentVisibility.Public), Scene.At(number), text: $"comment {number}");
        await scene.StoreAsync(draft.Change);

        Expect.Sequence([1, 2], await NumbersAsync(after: 0, limit: 2), "The first two");
        Expect.Sequence([10, 11], await NumbersAsync(after: 9, limit: 2), "Two after number 9");
        Expect.Sequence([], await NumbersAsync(after: 12, limit: 10), "Those after the last one");

        async Task<IEnumerable<int>> NumbersAsync(int after, int limit) =>
            (await scene.On.Reader.TextsAsync(draft.Row.Id, after, limit, scene.All, scene.Token)).Select(text => text.Number);
    }

    private static async Task One_text_is_found_by_its_number(Scene scene)
    {
        var ticket = await scene.CommentAsync(await scene.FileAsync(), "zebra");

        var text = Expect.NotNull(await scene.On.Reader.FindTextAsync(ticket.Id, 2, scene.All, scene.Token), "The comment");
        Expect.Equal(new TicketText(ticket.Id, 2, TextKind.PublicComment, "zebra", "ann", Scene.At(1)), text, "The comment");
        Expect.Null(await scene.On.Reader.FindTextAsync(ticket.Id, 1, scene.All, scene.Token), "A text that the first event did not bring");
        Expect.Null(
            await scene.On.Reader.FindTextAsync(await scene.NewIdAsync(), 1, scene.All, scene.Token), "A text of an unknown ticket");
    }

    private static async Task A_rewritten_description_is_another_text(Scene scene)
    {
        var first = await scene.FileAsync(Scene.Filed(), description: "first");

        var second = await scene.ChangeAsync(first, new DescriptionChanged(), "second");

        var stored = await scene.StoredAsync(first.Id);
        Expect.Equal(2, stored.Description, "The number of the description that counts");
        var texts = await scene.On.Reader.TextsAsync(second.Id, 0, 10, scene.All, scene.Token);
        Expect.Sequence(["first", "second"], texts.Select(text => text.Body), "The descriptions, old and new");
    }
}
