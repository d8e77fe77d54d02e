using BenchmarkDotNet.Attributes;
using Ticketing.Benchmarks.Generator;
using Ticketing.Search.Analysis;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Search.Ranking;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Micro;

/// <summary>A query from its text to tickets that meet it.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const string Given =
        "mailbox \"paper jam\" is:open status:pending,in-progress priority:>=high assignee:me category:category-05 -tag:tag-01 " +
        "updated:<7d sort:-updated";

    private readonly string text = Given;
    private readonly Analyzer analyzer = new();
    private readonly QueryBinder binder;
    private readonly TicketQuery query = TicketQuery.Parse(Given);
    private readonly Criterion where;
    private readonly Ticket ticket;
    private readonly string title;
    private readonly string description;
    private readonly TicketTerms terms;
    private readonly RelevanceScorer scorer;
    private readonly string titleLine;
    private readonly string bodyLine;

    public QueryBenchmarks()
    {
        binder = new(analyzer);
        where = binder.Bind(query, MicroCases.Agent, GeneratorOptions.Now).Where!;
        var made = MicroCases.InProgress();
        ticket = made.After;
        title = ticket.Title;
        description = made.Texts[0].Body;
        terms = new(analyzer.Terms(title), analyzer.Terms(description), []);
        scorer = new(where, readsInternal: true, WordWeights.Of(where, new Statistics()));
        titleLine = TermLine.Of(terms.Title);
        bodyLine = TermLine.Of(terms.Body);
    }

    [Benchmark]
    public TicketQuery Parse() => TicketQuery.Parse(text);

    [Benchmark]
    public string Print() => query.ToString();

    [Benchmark]
    public object Bind() => binder.Bind(query, MicroCases.Agent, GeneratorOptions.Now);

    [Benchmark]
    public bool Matches() => where.Matches(ticket, terms, internals: true);

    [Benchmark]
    public IReadOnlyList<string> AnalyzeTitle() => analyzer.Terms(title);

    [Benchmark]
    public IReadOnlyList<string> AnalyzeDescription() => analyzer.Terms(description);

    [Benchmark]
    public double Score() => scorer.Score(ticket.Id.Value, titleLine, bodyLine, "");

    private sealed class Statistics : ITermStatistics
    {
        public long Tickets => 1_000_000;

        public double AverageLength => 600;

        public long TicketsWith(string term) => 10_000;
    }
}
