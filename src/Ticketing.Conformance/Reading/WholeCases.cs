using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>A ticket that is read with all that belongs to it at once: the same as when its parts are read one by one.</summary>
internal static class WholeCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_whole_ticket_is_what_its_parts_are),
        Case.Of(A_ticket_without_texts_is_whole_too),
        Case.Of(A_whole_ticket_ends_at_the_limit_and_says_that_there_is_more),
        Case.Of(A_whole_ticket_has_its_description_beyond_the_limit),
        Case.Of(The_limit_of_a_whole_ticket_counts_what_is_readable),
        Case.Of(A_ticket_that_is_not_there_is_not_there_as_a_whole),
        Case.Of(Many_tickets_at_once_are_what_each_is_by_itself),
    ];

    /// <summary>Expects that a ticket is as a whole what the single reads give.</summary>
    public static async Task ExpectWholeAsync(Scene scene, TicketId id, Visibility visibility, int limit)
    {
        var (reader, token) = (scene.On.Reader, scene.Token);
        var whole = await reader.FindWholeAsync(id, limit, visibility, token);
        if (await reader.FindAsync(id, visibility, token) is not { } ticket)
        {
            Expect.Null(whole, $"The whole of the invisible ticket {id}");
            return;
        }

        var texts = await reader.TextsAsync(id, 0, 1000, visibility, token);
        var events = await reader.HistoryAsync(id, 0, 1000, visibility, token);
        Expect.NotNull(whole, $"The whole of the ticket {id}");
        Expect.Equal(ticket, whole!.Ticket, "The ticket");
        Expect.Equal((await reader.FindWithDescriptionAsync(id, visibility, token))?.Description, whole.Description, "The description");
        Expect.Sequence(texts.Take(limit), whole.Texts, "The texts");
        Expect.Sequence(events.Take(limit), whole.Events, "The events");
        Expect.Equal(texts.Count > limit, whole.HasMoreTexts, "Whether there are more texts");
        Expect.Equal(events.Count > limit, whole.HasMoreEvents, "Whether there are more events");
    }

    private static async Task A_whole_ticket_is_what_its_parts_are(Scene scene)
    {
        var ticket = await ConversationAsync(scene, comments: 4);
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        await ExpectWholeAsync(scene, ticket.Id, scene.All, 100);
        await ExpectWholeAsync(scene, ticket.Id, outsider, 100);
        await ExpectWholeAsync(scene, ticket.Id, ReadsTheOffice(scene), 100);
        Expect.Equal(5, (await WholeAsync(scene, ticket, scene.All, 100)).Texts.Count, "The number of texts");
        Expect.Equal(
            3, (await WholeAsync(scene, ticket, outsider, 100)).Texts.Count, "The number of texts for who reads no internal comments");
    }

    private static async Task A_ticket_without_texts_is_whole_too(Scene scene)
    {
        var whole = await WholeAsync(scene, await scene.FileAsync(), scene.All, 100);

        Expect.Null(whole.Description, "The description");
        Expect.Sequence([], whole.Texts, "The texts");
        Expect.Sequence([1], whole.Events.Select(recorded => recorded.Version), "The versions of the events");
    }

    private static async Task A_whole_ticket_ends_at_the_limit_and_says_that_there_is_more(Scene scene)
    {
        var ticket = await ConversationAsync(scene, comments: 4);

        // Five texts and events; to the reader of public ones three.
        for (var limit = 1; limit <= 6; limit++)
        {
            await ExpectWholeAsync(scene, ticket.Id, scene.All, limit);
            await ExpectWholeAsync(scene, ticket.Id, Actors.Viewing(scene.Tenant, Scope.All).Sees(), limit);
        }
    }

    private static async Task A_whole_ticket_has_its_description_beyond_the_limit(Scene scene)
    {
        var ticket = await scene.ChangeAsync(await ConversationAsync(scene, comments: 4), new DescriptionChanged(), "again");

        var whole = await WholeAsync(scene, ticket, scene.All, 2);

        Expect.Equal("again", whole.Description, "The description");
        Expect.Sequence([1, 2], whole.Texts.Select(text => text.Number), "The numbers of the texts");
    }

    private static async Task The_limit_of_a_whole_ticket_counts_what_is_readable(Scene scene)
    {
        var ticket = await ConversationAsync(scene, comments: 8);

        // He reads internal comments elsewhere, so that only the ticket tells that he does not read these.
        var reads = ReadsTheOffice(scene);
        for (var limit = 1; limit <= 6; limit++)
            await ExpectWholeAsync(scene, ticket.Id, reads, limit);
        Expect.Sequence(
            [1, 2, 3], (await WholeAsync(scene, ticket, reads, 3)).Texts.Select(text => text.Number), "The readable texts up to the limit");
    }

    private static async Task A_ticket_that_is_not_there_is_not_there_as_a_whole(Scene scene)
    {
        var ticket = await ConversationAsync(scene, comments: 2);

        Expect.Null(await scene.On.Reader.FindWholeAsync(await scene.NewIdAsync(), 100, scene.All, scene.Token), "An unknown one");
        var own = Actors.Viewing(scene.Tenant, Scope.Own).Sees();
        Expect.Null(await scene.On.Reader.FindWholeAsync(ticket.Id, 100, own, scene.Token), "An invisible one");
        Expect.Null(await scene.On.Reader.FindWholeAsync(ticket.Id, 100, scene.Elsewhere().All, scene.Token), "One of another tenant");
    }

    private static async Task Many_tickets_at_once_are_what_each_is_by_itself(Scene scene)
    {
        // Short ones, one that is longer than the limit, one with a new description, one without texts, one in another project.
        var longer = await ConversationAsync(scene, comments: 8);
        var described = await scene.ChangeAsync(await ConversationAsync(scene, comments: 2), new DescriptionChanged(), "again");
        var here = await scene.FileAsync(Scene.Filed() with { Project = "office" }, description: "in the office");
        TicketId[] ids =
        [
            (await ConversationAsync(scene, comments: 4)).Id, longer.Id, described.Id, (await scene.FileAsync()).Id, here.Id,
            await scene.NewIdAsync(),
        ];
        Visibility[] all =
        [
            scene.All, Actors.Viewing(scene.Tenant, Scope.All).Sees(), ReadsTheOffice(scene),
            Actors.Holding(scene.Tenant, new RoleGrant(Actors.Views(Scope.Project), "office")).Sees(), scene.Elsewhere().All,
        ];

        foreach (var visibility in all)
        {
            for (var limit = 1; limit <= 10; limit += 3)
                await ExpectManyAsync(scene, ids, visibility, limit);
        }
    }

    private static async Task ExpectManyAsync(Scene scene, TicketId[] ids, Visibility visibility, int limit)
    {
        var (reader, token) = (scene.On.Reader, scene.Token);
        var whole = (await reader.FindWholeAsync(ids, limit, visibility, token)).ToDictionary(one => one.Ticket.Id);
        var described = (await reader.FindWithDescriptionAsync(ids, visibility, token)).ToDictionary(one => one.Ticket.Id);
        foreach (var id in ids)
        {
            Expect.Equal(
                await reader.FindWithDescriptionAsync(id, visibility, token), described.GetValueOrDefault(id),
                $"The ticket {id} with its description, read with others");
            var alone = await reader.FindWholeAsync(id, limit, visibility, token);
            var one = whole.GetValueOrDefault(id);
            Expect.Equal(alone?.Ticket, one?.Ticket, $"The ticket {id}, read with others");
            Expect.Equal(alone?.Description, one?.Description, $"The description of {id}");
            Expect.Sequence(alone?.Texts ?? [], one?.Texts ?? [], $"The texts of {id}");
            Expect.Sequence(alone?.Events ?? [], one?.Events ?? [], $"The events of {id}");
            Expect.Equal(alone?.HasMoreTexts, one?.HasMoreTexts, $"Whether there are more texts of {id}");
            Expect.Equal(alone?.HasMoreEvents, one?.HasMoreEvents, $"Whether there are more events of {id}");
        }
    }

    private static async Task<WholeTicket> WholeAsync(Scene scene, Ticket ticket, Visibility visibility, int limit) =>
        Expect.NotNull(
            await scene.On.Reader.FindWholeAsync(ticket.Id, limit, visibility, scene.Token), $"The whole of the ticket {ticket.Id}");

    private static Visibility ReadsTheOffice(Scene scene) => Actors.Holding(
        scene.Tenant, new RoleGrant(Actors.Views(Scope.All)), new RoleGrant(Actors.Views(Scope.Project, internals: true), "office")).Sees();

    /// <summary>A description and comments, every other one internal.</summary>
    private static async Task<Ticket> ConversationAsync(Scene scene, int comments)
    {
        var draft = await scene.DraftAsync(Scene.Filed(), description: "description");
        for (var number = 0; number < comments; number++)
        {
            var visibility = number % 2 == 0 ? CommentVisibility.Internal : CommentVisibility.Public;
            draft = draft.Then(new CommentAdded(visibility), Scene.At(number + 1), text: $"comment {number}");
        }

        await scene.StoreAsync(draft.Change);
        return draft.Row;
    }
}
