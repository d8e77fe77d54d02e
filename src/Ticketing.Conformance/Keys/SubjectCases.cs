using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Keys;

/// <summary>What of the host's own tickets are about: keys with a name, found without it.</summary>
internal static class SubjectCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_ticket_is_found_by_what_it_is_about_until_that_is_taken_back),
    ];

    private static async Task A_ticket_is_found_by_what_it_is_about_until_that_is_taken_back(Scene scene)
    {
        var (ticket, other) = (await scene.FileAsync(), await scene.FileAsync());
        ticket = await scene.ChangeAsync(ticket, Added("order/42 Café «Zoé», 100 %", "order/4 Four", "device/42 Laptop"));
        other = await scene.ChangeAsync(other, Added("order/4 Four"));

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        await scene.ExpectFoundAsync("about order 42", Is("order/42"), ticket);
        await scene.ExpectFoundAsync("about order 4", Is("order/4"), ticket, other);
        await scene.ExpectFoundAsync("about another order", Is("order/43"), []);

        ticket = await scene.ChangeAsync(
            ticket, new KeysChanged(TicketKeyKind.Subject) { Removed = new(["order/42 Café «Zoé», 100 %"]) });
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket that is not about it any more");
        await scene.ExpectFoundAsync("about order 42, after all", Is("order/42"), []);
        await scene.ExpectFoundAsync("about what stays", Is("device/42"), ticket);
    }

    private static KeysChanged Added(params IEnumerable<string> subjects) => new(TicketKeyKind.Subject) { Added = new(subjects) };

    private static KeyIn Is(string reference) => new(TicketKeyKind.About, [reference]);
}
