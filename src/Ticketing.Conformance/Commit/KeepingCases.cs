using Ticketing.Tickets;

namespace Ticketing.Conformance.Commit;

/// <summary>What is stored comes back as it was.</summary>
internal static class KeepingCases
{
    // Quotes, wildcards, escapes, emoji beyond the basic plane, right-to-left, combining marks, control characters: all but NUL.
    internal const string Hostile = "'\"`;--%_\\ {0} $1 <b>&amp;</b> 🦓👩‍💻 עברית العربية e\u0301 \u0001\u001f\t\r\n\u200f end ";

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_ticket_is_read_back_with_every_property),
        Case.Of(A_ticket_with_nothing_optional_is_read_back),
        Case.Of(Every_kind_of_event_is_read_back),
        Case.Of(The_stored_events_fold_to_the_stored_row),
        Case.Of(Times_are_kept_to_the_microsecond),
        Case.Of(A_text_of_a_hundred_thousand_characters_is_kept),
        Case.Of(Hostile_strings_are_kept_as_they_are),
        Case.Of(Five_hundred_tickets_are_stored_in_one_commit),
    ];

    internal static TicketCreated Full { get; } = Scene.Filed() with
    {
        WorkflowVersion = 7,
        Status = "pending",
        StatusCategory = StatusCategory.Waiting,
        Priority = Priority.Urgent,
        Category = "hardware",
        Team = "red",
        Assignee = "ben",
        Organisation = "acme",
        DueAt = Scene.At(90),
        ExternalRef = "INC0000045",
        Tags = new(["vip", "loud"]),
        AccessKeys = new(["key-2", "key-1"]),
        Schedule = "Each Monday",
    };

    /// <summary>A history in which every kind of event happens.</summary>
    internal static StagedTicket Lively(TicketId id) => StagedTicket.New(id, Full, Scene.At(0), description: "first")
        .Then(new TitleChanged("second title"), Scene.At(1), "ben")
        .Then(new DescriptionChanged(), Scene.At(2), text: "second")
        .Then(new PriorityChanged(Priority.Low), Scene.At(3))
        .Then(new CategoryChanged("software"), Scene.At(4))
        .Then(new ProjectChanged("office", "general", "other", 2, "new", StatusCategory.Open), Scene.At(5))
        .Then(new DueDateChanged(null), Scene.At(6))
        .Then(new DueDateChanged(Scene.At(120)), Scene.At(7))
        .Then(new TagsChanged(new(["quiet"])), Scene.At(8))
        .Then(new AccessKeysChanged(new(["key-3"])), Scene.At(9))
        .Then(new AssignmentChanged("blue", "cleo") { Why = "least loaded" }, Scene.At(10))
        .Then(new Transitioned("complete", "new", "completed", StatusCategory.Done, 2), Scene.At(11), "cleo")
        .Then(new Transitioned("reopen", "completed", "new", StatusCategory.Open, 3), Scene.At(12))
        .Then(new CommentAdded(CommentVisibility.Public) { Answered = true }, Scene.At(13), text: "public")
        .Then(new CommentAdded(CommentVisibility.Internal), Scene.At(14), text: "internal")
        .Then(Keys.CustomFieldCases.Set("serial", CustomFieldKind.Text, "X1"), Scene.At(14.2))
        .Then(Keys.CustomFieldCases.Set("cost", CustomFieldKind.Decimal, "-12.5") with { Internal = true }, Scene.At(14.3))
        .Then(Reported, Scene.At(15), imported: true);

    private static SourceReported Reported { get; } = new()
    {
        Revision = "r7",
        SourceStatus = "Awaiting Vendor",
        Status = "closed",
        StatusCategory = StatusCategory.Closed,
        ResolvedAt = Scene.At(14.5),
        ResolvedBy = "dora",
        ClosedAt = Scene.At(15),
        Reassignments = 4,
        Reopens = 2,
    };

    private static async Task A_ticket_is_read_back_with_every_property(Scene scene)
    {
        var draft = Lively(await scene.NewIdAsync());

        await scene.StoreAsync(draft.Change);

        Expect.Equal(draft.Row, await scene.StoredAsync(draft.Row.Id), "The row");
    }

    private static async Task A_ticket_with_nothing_optional_is_read_back(Scene scene)
    {
        var ticket = await scene.FileAsync("bare");

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The row");
        Expect.Sequence([], await scene.On.Reader.TextsAsync(ticket.Id, 0, 10, scene.All, scene.Token), "Its texts");
    }

    private static async Task Every_kind_of_event_is_read_back(Scene scene)
    {
        var change = Lively(await scene.NewIdAsync()).Change;

        await scene.StoreAsync(change);

        Expect.Sequence(change.Events, await scene.HistoryAsync(change.After.Id), "The history");
        Expect.Sequence(change.Texts, await scene.On.Reader.TextsAsync(change.After.Id, 0, 100, scene.All, scene.Token), "The texts");
    }

    private static async Task The_stored_events_fold_to_the_stored_row(Scene scene)
    {
        var draft = Lively(await scene.NewIdAsync());
        await scene.StoreAsync(draft.Change);
        await scene.ChangeAsync(draft.Row, new Transitioned("reopen", "closed", "new", StatusCategory.Open, 4), minutes: 30);

        var folded = Ticket.Fold(draft.Row.Id, await scene.HistoryAsync(draft.Row.Id));

        Expect.Equal(folded, await scene.StoredAsync(draft.Row.Id), "The row beside the fold of its events");
    }

    private static async Task Times_are_kept_to_the_microsecond(Scene scene)
    {
        DateTimeOffset[] times =
        [
            Scene.Dawn,
            new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999),
            new DateTimeOffset(2038, 1, 19, 3, 14, 8, TimeSpan.Zero).AddMicroseconds(1),
            new DateTimeOffset(2199, 12, 31, 23, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999),
        ];
        foreach (var time in times)
        {
            var draft = StagedTicket.New(await scene.NewIdAsync(), Scene.Filed() with { DueAt = time }, time, description: "text");

            await scene.StoreAsync(draft.Change);

            var stored = await scene.StoredAsync(draft.Row.Id);
            Expect.Equal(time, stored.CreatedAt, "When it was filed");
            Expect.Equal(time, stored.DueAt!.Value, "When it is due");
            Expect.Equal(TimeSpan.Zero, stored.CreatedAt.Offset, "The offset of the time");
            Expect.Equal(time, (await scene.HistoryAsync(stored.Id))[0].At, "When the event happened");
            Expect.Equal(
                time, (await scene.On.Reader.FindTextAsync(stored.Id, 1, scene.All, scene.Token))!.At, "When the text was written");
        }
    }

    private static async Task A_text_of_a_hundred_thousand_characters_is_kept(Scene scene)
    {
        var body = string.Concat(Enumerable.Range(0, 10_000).Select(number => $"{number:D9} "));

        var ticket = await scene.FileAsync(Scene.Filed(), description: body);

        Expect.Equal(body, (await scene.On.Reader.FindTextAsync(ticket.Id, 1, scene.All, scene.Token))!.Body, "The description");
    }

    private static async Task Hostile_strings_are_kept_as_they_are(Scene scene)
    {
        var created = Scene.Filed(Hostile) with
        {
            Requester = "r" + Hostile,
            Creator = "c" + Hostile,
            Assignee = "a" + Hostile,
            ExternalRef = "x" + Hostile,
            Tags = new(["t" + Hostile, "'); drop table tickets; --", "100%", "a,b"]),
            AccessKeys = new(["k" + Hostile, "a_b", "a%b"]),
        };

        var ticket = await scene.FileAsync(created, description: Hostile);

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The row");
        Expect.Equal<TicketEvent>(created with { HasDescription = true }, (await scene.HistoryAsync(ticket.Id))[0].Event, "The event");
        Expect.Equal(Hostile, (await scene.On.Reader.FindTextAsync(ticket.Id, 1, scene.All, scene.Token))!.Body, "The description");
        var found = await scene.On.Reader.FindByExternalRefAsync("network", null, ["x" + Hostile], scene.All, scene.Token);
        Expect.Sequence([ticket.Id], found.Select(row => row.Id), "Found by its reference");
    }

    private static async Task Five_hundred_tickets_are_stored_in_one_commit(Scene scene)
    {
        var first = await scene.On.Store.ReserveIdsAsync(500, scene.Token);
        var changes = Enumerable.Range(0, 500)
            .Select(number => StagedTicket.New(
                new(first.Value + number), Scene.Filed($"bulk {number}") with { ExternalRef = $"bulk-{number}" }, Scene.At(number),
                description: "bulk"))
            .Select(draft => draft.Then(new PriorityChanged(Priority.High), Scene.At(1000)).Change)
            .ToList();

        await scene.StoreAsync(changes);

        var ids = changes.Select(change => change.After.Id).ToList();
        Expect.Same(changes.Select(change => change.After), await scene.On.Reader.FindAsync(ids, scene.All, scene.Token), "The rows");
        Expect.Equal(1000, (await scene.FeedAsync()).Count, "The number of events");
    }
}
