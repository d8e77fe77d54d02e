using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Http;

/// <summary>Reads over HTTP: the endpoint and the minimal one beside it, whose answers are held against each other first.</summary>
internal static class HttpContests
{
    private const int Page = 25;

    public static async Task<IReadOnlyList<Contest>> AllAsync(
        HelpDeskHost host, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var contests = new List<Contest>();
        foreach (var who in FloorActor.All)
        {
            var token = await host.TokenAsync(who.UserId, cancellationToken);
            foreach (var list in ListCase.All.Where(list => isWanted(list.Operation)))
                contests.Add(await ListAsync(host, who, token, list, cancellationToken));
            if (isWanted(Operations.Details))
                contests.Add(await TicketAsync(host, who, token, cancellationToken));
        }

        return contests;
    }

    private static async Task<Contest> ListAsync(
        HelpDeskHost host, FloorActor who, string token, ListCase list, CancellationToken cancellationToken)
    {
        (long At, long Id)? after = list.Operation == Operations.Deep ? await DeepPlace.OfAsync(host.Database, cancellationToken) : null;
        var query = TicketQuery.Parse(list.Query).ToString();
        var floor = await list.FloorAsync(host.Database, who, Page + 1, after, cancellationToken);
        var answer = new ListAnswer(floor, Total(host, who, list), query, after is null, Page);
        var cursor = after is { } place ? $"&cursor={new PageCursor(new(place.At, place.Id), IsBackward: false).Write(query)}" : "";
        var path = $"/api/ticketing/tickets?limit={Page}&q={Uri.EscapeDataString(list.Query)}{cursor}";
        return await ContestAsync(host, who, token, list.Operation, path, answer.WriteAsync, cancellationToken);
    }

    // What the counters know, whoever writes by hand takes from them too.
    private static TotalFloor Total(HelpDeskHost host, FloorActor who, ListCase list) => (who.UserId, list) switch
    {
        (BenchmarkPeople.Administrator, { Cells: { } cells, Pending: { } pending }) =>
            TotalFloor.FromCounters(new(host.Database), cells, pending),
        (BenchmarkPeople.Agent, { Statuses: { } statuses }) => TotalFloor.OfTeam(
            new(host.Database), Landscape.Team(Landscape.TeamOfAgent), Landscape.ProjectsOf(Landscape.TeamOfAgent), statuses),
        _ => TotalFloor.Counted(new(host.Database), who, sql => list.Where(sql.RowByRow, sql)),
    };

    private static async Task<Contest> TicketAsync(HelpDeskHost host, FloorActor who, string token, CancellationToken cancellationToken)
    {
        var actor = await host.Services.GetRequiredService<ActorResolver>().RequireAsync(new(who.UserId), cancellationToken);
        var search = host.Services.GetRequiredService<ITicketSearch>();
        var hits = await search.SearchAsync(new(null, TicketSort.Newest, 1), Visibility.Of(actor), cancellationToken);
        TicketId id = hits[0].Ticket.Id;
        return await ContestAsync(
            host, who, token, Operations.Details, $"/api/ticketing/tickets/{id.Value}",
            new TicketAnswer(host.Database, who, id.Value).WriteAsync, cancellationToken);
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
            Console.Error.WriteLine(
                $"{operation}, {who.Name}: the answers differ, {left.Length} and {right.Length} bytes, behind {Common(left, right)}");
        return new(
            operation,
            who.Name,
            Contender.Of((_, sending) => store.SendAsync(sending), _ => []),
            Contender.Of((_, sending) => floor.SendAsync(sending), _ => []));
    }

    private static string Common(string left, string right)
    {
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{left[Math.Max(0, at - 60)..Math.Min(left.Length, at + 40)]} | " +
            $"{right[Math.Max(0, at - 20)..Math.Min(right.Length, at + 40)]}";
    }
}
