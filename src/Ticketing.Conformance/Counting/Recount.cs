using Ticketing.Counters;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Counting;

/// <summary>Counts tickets by looking at each, and compares.</summary>
internal static class Recount
{
    private static readonly IReadOnlyList<string>?[] Scopes =
        [null, .. Furniture.Projects.Select(project => (IReadOnlyList<string>)[project]),
            [Furniture.Projects[0], "no such project", Furniture.Projects[2]], []];

    /// <summary>Expects that every figure is what these tickets, all of the tenant, make it.</summary>
    public static async Task ExpectCountedAsync(this Scene scene, IReadOnlyCollection<Ticket> tickets)
    {
        foreach (var cube in Enum.GetValues<CounterCube>())
        {
            foreach (var scope in Scopes)
                await ExpectAsync(scene, tickets, new(scene.Tenant, cube, scope));
        }

        await ExpectAsync(
            scene, tickets, new(scene.Tenant, CounterCube.Team, null) { Least = StatusCategory.Active, Most = StatusCategory.Done });
        foreach (var scope in Scopes)
        {
            await ExpectAsync(scene, tickets, new(scene.Tenant, CounterCube.Category, scope) { Values = ["hardware"] });
            await ExpectAsync(
                scene,
                tickets,
                new(scene.Tenant, CounterCube.Priority, scope) { Values = ["normal", "urgent"], Most = StatusCategory.Active });
            await ExpectAsync(scene, tickets, new(scene.Tenant, CounterCube.Assignee, scope) { Values = ["ann", "nobody's"] });
            await ExpectAsync(scene, tickets, new(scene.Tenant, CounterCube.Team, scope) { Values = [] });
        }
    }

    private static async Task ExpectAsync(Scene scene, IReadOnlyCollection<Ticket> tickets, CounterRequest request)
    {
        var expected = Cells(
            tickets
                .Where(ticket => request.Projects is null || request.Projects.Contains(ticket.Project))
                .Where(ticket => ticket.StatusCategory >= request.Least && ticket.StatusCategory <= request.Most)
                .Where(ticket => request.Values is null || (ValueOf(ticket, request.Cube) is { } value && request.Values.Contains(value))),
            request.Cube);
        Expect.Same(
            expected,
            await scene.On.Counters.ReadAsync(request, scene.Token),
            $"Counted by {request.Cube} in {(request.Projects is null ? "the tenant" : string.Join(", ", request.Projects))}");
    }

    /// <summary>The cells of tickets.</summary>
    public static IEnumerable<CounterCell> Cells(IEnumerable<Ticket> tickets, CounterCube cube) => tickets
        .GroupBy(ticket => (ticket.StatusCategory, ticket.Status, Value: ValueOf(ticket, cube)))
        .Select(group => new CounterCell(group.Key.StatusCategory, group.Key.Status, group.Key.Value, group.Count()));

    private static string? ValueOf(Ticket ticket, CounterCube cube) => cube switch
    {
        CounterCube.Project => ticket.Project,
        CounterCube.Category => ticket.Category,
        CounterCube.Priority => new[] { "low", "normal", "high", "urgent" }[(int)ticket.Priority - 1],
        CounterCube.Team => ticket.Team,
        _ => ticket.Assignee,
    };
}
