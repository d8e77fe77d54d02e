using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Commands;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Benchmarks.Scale;

/// <summary>The writes of the bars: changes made beforehand, through the write port and by hand.</summary>
internal sealed class WriteContests(BenchmarkDatabase database, StoreUnderTest store, bool quick)
{
    // Each call writes something of its own.
    private readonly int calls = quick ? 3000 : 16_000;

    // Two writers of one file would only tell each other to forget their pages.
    private readonly int block = database is SqliteBenchmarkDatabase ? 25 : 1;

    public async IAsyncEnumerable<Contest> AllAsync(
        Func<string, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!isWanted(Operations.Create) && !isWanted(Operations.Comment) && !isWanted(Operations.Counters))
            yield break;
        await store.StartAsync(cancellationToken);
        var terms = store.Services.GetRequiredService<SearchTerms>();
        await using var floor = CommitFloor.For(database, new CommitRows(terms, withCounters: true));
        var first = (await store.Store.ReserveIdsAsync((2 * calls) + 2, cancellationToken)).Value;
        try
        {
            await SameRows.CheckAsync(database, store, floor, new(first), new(first + 1), cancellationToken);
            if (isWanted(Operations.Create))
            {
                var changes = New(first + 2, calls);
                yield return Contest(Operations.Create, Through(changes), ByHand(floor, changes));
            }

            if (isWanted(Operations.Comment))
            {
                var changes = await CommentsAsync(cancellationToken);
                yield return Contest(Operations.Comment, Through(changes), ByHand(floor, changes));
            }

            if (isWanted(Operations.Counters))
            {
                var changes = New(first + 2 + calls, calls);
                await using var without = CommitFloor.For(database, new CommitRows(terms, withCounters: false));
                yield return Contest(Operations.Counters, ByHandAndCounted(floor, changes), ByHand(without, changes));
            }
        }
        finally
        {
            await Leftovers.RemoveAsync(database, store, first, cancellationToken);
        }
    }

    private Contest Contest(string operation, Contender store, Contender floor) =>
        new(operation, "", store, floor) { Calls = calls, Block = block };

    private Contender Through(List<TicketChange> changes) => Contender.Of(
        (turn, token) => store.Store.CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = changes[turn].Events[^1].At, Tickets = [changes[turn]] }, token),
        _ => []);

    private static Contender ByHand(CommitFloor floor, List<TicketChange> changes) => Contender.Of(
        async (turn, token) =>
        {
            await floor.RunAsync(changes[turn], token);
            return changes[turn];
        },
        _ => []);

    // With the compactor at work beside, as in a host.
    private Contender ByHandAndCounted(CommitFloor floor, List<TicketChange> changes)
    {
        var followers = store.Services.GetRequiredService<CommitFollowers>();
        return Contender.Of(
            async (turn, token) =>
            {
                await floor.RunAsync(changes[turn], token);
                followers.Tell(Caller.DefaultTenant);
                return changes[turn];
            },
            _ => []);
    }

    // Tickets as they are filed: one event, one text, at the end of time.
    private List<TicketChange> New(long first, int count)
    {
        var generator = new TicketGenerator(new(database.Size));
        return [.. Enumerable.Range(0, count)
            .Select(i => FiledTicket.Of(generator.Make(first + i, 1 + (i % database.Size)), TimeSpan.FromSeconds(i)))];
    }

    // Tickets are commented and go from in progress to pending and, when all had their turn, back: a caller that is held up is not
    // overtaken on its ticket.
    private async Task<List<TicketChange>> CommentsAsync(CancellationToken cancellationToken)
    {
        var actor = await store.ActorAsync(BenchmarkPeople.Administrator, cancellationToken);
        var where = store.Services.GetRequiredService<QueryBinder>()
            .Bind(TicketQuery.Parse("status:in-progress,pending"), actor, GeneratorOptions.Now).Where;
        var tickets = await FindAsync(where, Visibility.Of(actor), cancellationToken);
        var generator = new TicketGenerator(new(database.Size));
        var changes = new List<TicketChange>(calls);
        for (var i = 0; i < calls; i++)
        {
            ref var ticket = ref tickets[i % tickets.Length];
            var text = generator.Vocabulary.Text(SeededRandom.For(7, i), 15, []);
            var command = new FireTransition(
                ticket.Status == "pending" ? "resume" : "wait", new AddComment(text, CommentVisibility.Public));
            var change = ticket.Decide(
                command, new() { Actor = actor, Now = GeneratorOptions.Now.AddSeconds(i), Workflow = Workflow.Default })!;
            changes.Add(change);
            ticket = change.After;
        }

        return changes;
    }

    private async Task<Ticket[]> FindAsync(Criterion? where, Visibility visibility, CancellationToken cancellationToken)
    {
        const int Page = 1000;
        var tickets = new List<Ticket>(calls);
        for (SortPosition? after = null; tickets.Count < calls;)
        {
            var hits = await store.Search.SearchAsync(new(where, TicketSort.Newest, Page) { After = after }, visibility, cancellationToken);
            tickets.AddRange(hits.Select(hit => hit.Ticket));
            if (hits.Count < Page)
                break;
            after = hits[^1].After;
        }

        return [.. tickets];
    }
}
