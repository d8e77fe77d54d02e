using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Keys;

/// <summary>Tickets whose last word is that of whoever needs them: a key that comments put on them and take off.</summary>
internal static class AnsweredCases
{
    private static readonly KeyIn Answered = new(TicketKeyKind.Mark, ["answered"]);

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(An_answered_ticket_is_found_until_somebody_answers),
        Case.Of(A_ticket_that_is_put_on_hold_or_done_is_answered_no_more),
        Case.Of(What_internal_comments_say_answers_nothing),
    ];

    private static async Task An_answered_ticket_is_found_until_somebody_answers(Scene scene)
    {
        var plain = await scene.FileAsync();
        var ticket = await scene.ChangeAsync(await scene.FileAsync(), Comment(true), "Room 12.");
        var publicly = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        Expect.Equal(true, ticket.IsAnswered, "Whether it is answered");
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        await scene.ExpectFoundAsync("answered", Answered, ticket);
        await scene.ExpectFoundAsync("answered, by who reads no internal comments", Answered, publicly, ticket);
        await scene.ExpectFoundAsync("not answered", new Not(Answered), plain);

        ticket = await scene.ChangeAsync(ticket, Comment(false), "I come at ten.");
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket that somebody answered");
        await scene.ExpectFoundAsync("answered, after an answer", Answered, []);
    }

    private static async Task A_ticket_that_is_put_on_hold_or_done_is_answered_no_more(Scene scene)
    {
        foreach (var (key, category) in new[] { ("pending", StatusCategory.Waiting), ("completed", StatusCategory.Done) })
        {
            var ticket = await scene.ChangeAsync(await scene.FileAsync(), Comment(true), "Room 12.");
            ticket = await scene.ChangeAsync(ticket, new Transitioned("start", "new", "in-progress", StatusCategory.Active, 1));
            await scene.ExpectFoundAsync("answered, worked on", Answered, ticket);

            ticket = await scene.ChangeAsync(ticket, new Transitioned("go", "in-progress", key, category, 1));
            Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
            await scene.ExpectFoundAsync($"answered, {key}", Answered, []);
        }
    }

    private static async Task What_internal_comments_say_answers_nothing(Scene scene)
    {
        var plain = await scene.ChangeAsync(
            await scene.FileAsync(), Comment(true) with { Visibility = CommentVisibility.Internal }, "He says room 12.");
        Expect.Equal(plain, await scene.StoredAsync(plain.Id), "The ticket with a note");
        await scene.ExpectFoundAsync("answered", Answered, []);
    }

    private static CommentAdded Comment(bool answered) => new(CommentVisibility.Public) { Answered = answered };
}
