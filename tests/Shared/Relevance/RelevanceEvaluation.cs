using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Relevance;

/// <summary>Measures how well a store ranks: it files the collection as tickets and asks every question as the OR of its words.</summary>
internal sealed partial class RelevanceEvaluation(Cranfield collection)
{
    private const string Tenant = "cranfield";

    private static readonly DateTimeOffset Filed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Visibility All =
        Visibility.Of(new Actor { UserId = "reader", Tenant = Tenant, Roles = [new RoleGrant(Role.Administrator)] });

    /// <summary>Files every abstract as a ticket with its number: title and description.</summary>
    public async Task FileAsync(ITicketingStore store, CancellationToken cancellationToken)
    {
        await store.TryReserveIdsAsync(new(1), new(collection.Documents.Max(document => document.Id)), cancellationToken);
        foreach (var batch in collection.Documents.Chunk(100))
            await store.CommitAsync(new() { Tenant = Tenant, At = Filed, Tickets = [.. batch.Select(Filing)] }, cancellationToken);
    }

    /// <summary>Asks every question, by relevance, and takes the mean.</summary>
    public async Task<RelevanceFigures> MeasureAsync(ITicketSearch search, CancellationToken cancellationToken)
    {
        await using var language = new ServiceCollection()
            .AddSingleton<IActorSource, AnybodyAdministers>()
            .AddTicketing(tickets => tickets.UseInMemoryStore())
            .BuildServiceProvider();
        var finder = language.GetRequiredService<TicketFinder>();
        var figures = new List<RelevanceFigures>();
        foreach (var query in collection.Queries)
        {
            var where = await finder.ReadAsync(new("reader"), AnyWordOf(query.Text), cancellationToken);
            figures.Add(RelevanceFigures.Of(
                await RankAsync(search, where, cancellationToken),
                collection.Judged[query.Id].ToDictionary(judged => judged.Document, judged => judged.Gain)));
        }

        return RelevanceFigures.Mean(figures);
    }

    private static async Task<IReadOnlyList<int>> RankAsync(ITicketSearch search, Criterion? where, CancellationToken cancellationToken)
    {
        var hits = await search.SearchAsync(new(where, new(TicketFields.Relevance, Descending: true), 1000), All, cancellationToken);
        return [.. hits.Select(hit => (int)hit.Ticket.Id.Value)];
    }

    private static string AnyWordOf(string question) => string.Join(" OR ", Word().Matches(question).Select(word => word.Value));

    private static TicketChange Filing(CranfieldText document)
    {
        var created = new RecordedEvent(1, Filed, "reader", new TicketCreated
        {
            Project = "abstracts",
            Title = document.Title,
            Workflow = "default",
            WorkflowVersion = 1,
            Status = "to-do",
            StatusCategory = StatusCategory.Open,
            Priority = Priority.Normal,
            Category = "general",
            Requester = "reader",
            Creator = "reader",
            HasDescription = true,
        });
        var id = new TicketId(document.Id);
        return new(null, Ticket.Begin(id, created), [created], [new(id, 1, TextKind.Description, document.Text, "reader", Filed)]);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(['-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    private sealed class AnybodyAdministers : IActorSource
    {
        public Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken) =>
            Task.FromResult<Actor?>(new Actor { UserId = caller.UserId, Roles = [new RoleGrant(Role.Administrator)] });
    }
}
