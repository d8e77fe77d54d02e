using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Http;

/// <summary>Reads over HTTP: the endpoint and the minimal one beside it, whose answers are held against each other first.</summary>
internal static class HttpContests
{
    private const int Page = 25;

    public static async Task<IReadOnlyList<Contest>> AllAsync(HelpDeskHost host, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var contests = new List<Contest>();
        foreach (var who in FloorActor.All)
        {
            var token = await host.TokenAsync(who.UserId, cancellationToken);
            var isAll = who.UserId == BenchmarkPeople.Administrator;
            foreach (var (operation, query, where) in Lists)
            {
                if (!isWanted(operation))
                    continue;
                var total = isAll && operation == Operations.Open
                    ? TotalFloor.FromCounters(new(host.Database), open: true)
                    : TotalFloor.Counted(new(host.Database), who, where);
                var floor = ListFloor.Newest(new(host.Database), who, where, Page + 1);
                contests.Add(await ListAsync(host, who, token, operation, query, new(floor, total, Printed(query), isFirst: true, Page), null, cancellationToken));
            }

            if (isWanted(Operations.Deep))
            {
                var place = await DeepPlace.OfAsync(host.Database, cancellationToken);
                var total = isAll ? TotalFloor.FromCounters(new(host.Database), open: false) : TotalFloor.Counted(new(host.Database), who, _ => "");
                var floor = ListFloor.Newest(new(host.Database), who, _ => "", Page + 1, place);
                var cursor = new PageCursor(new(place.At, place.Id), IsBackward: false).Write(Printed(""));
                contests.Add(await ListAsync(host, who, token, Operations.Deep, "", new(floor, total, Printed(""), isFirst: false, Page), cursor, cancellationToken));
            }

            if (isWanted(Operations.Details))
                contests.Add(await TicketAsync(host, who, token, cancellationToken));
        }

        return contests;
    }

    private static IEnumerable<(string Operation, string Query, Func<FloorSql, string> Where)> Lists =>
    [
        (Operations.Open, "is:open", _ => "t.status_category < 4"),
        (Operations.ByPriority, "is:open priority:>=high", _ => "t.status_category < 4 and t.priority >= 3"),
        (Operations.ByAssignee, $"assignee:{BenchmarkPeople.Agent}", sql => $"t.assignee = {sql.Bind(BenchmarkPeople.Agent)}"),
    ];

    private static async Task<Contest> ListAsync(
        HelpDeskHost host, FloorActor who, string token, string operation, string query, ListAnswer answer, string? cursor, CancellationToken cancellationToken)
    {
        var path = $"/api/ticketing/tickets?limit={Page}&q={Uri.EscapeDataString(query)}{(cursor is null ? "" : $"&cursor={cursor}")}";
        return await ContestAsync(host, who, token, operation, path, answer.WriteAsync, cancellationToken);
    }

    private static async Task<Contest> TicketAsync(HelpDeskHost host, FloorActor who, string token, CancellationToken cancellationToken)
    {
        var actor = await host.Services.GetRequiredService<ActorResolver>().RequireAsync(new(who.UserId), cancellationToken);
        var search = host.Services.GetRequiredService<ITicketSearch>();
        var hits = await search.SearchAsync(new(null, TicketSort.Newest, 1), Visibility.Of(actor), cancellationToken);
        TicketId id = hits[0].Ticket.Id;
        return await ContestAsync(
            host, who, token, Operations.Details, $"/api/ticketing/tickets/{id.Value}", new TicketAnswer(host.Database, who, id.Value).WriteAsync, cancellationToken);
    }

    private static async Task<Contest> ContestAsync(
        HelpDeskHost host,
        FloorActor who,
        string token,
        string operation,
        string path,
        Func<Microsoft.AspNetCore.Http.HttpResponse, CancellationToken, Task> answer,
        CancellationToken cancellationToken)
    {
        var name = Guid.CreateVersion7().ToString("n");
        host.Floors.Add(name, answer);
        var store = new RawClient(host.Address, path, token);
        var floor = new RawClient(host.Address, $"/floor/{name}", token);
        var (left, right) = (await store.ReadAsync(cancellationToken), await floor.ReadAsync(cancellationToken));
        if (left != right)
            Console.Error.WriteLine($"{operation}, {who.Name}: the answers differ, {left.Length} and {right.Length} bytes, behind {Common(left, right)}");
        return new(operation, who.Name, Contender.Of((_, sending) => store.SendAsync(sending), _ => []), Contender.Of((_, sending) => floor.SendAsync(sending), _ => []));
    }

    // As the finder ties cursors to it.
    private static string Printed(string query) => QueryReader.Read(query).ToString();

    private static string Common(string left, string right)
    {
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{left[Math.Max(0, at - 60)..Math.Min(left.Length, at + 40)]} | {right[Math.Max(0, at - 20)..Math.Min(right.Length, at + 40)]}";
    }
}
