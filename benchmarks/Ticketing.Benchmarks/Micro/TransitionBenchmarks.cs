using BenchmarkDotNet.Attributes;
using Ticketing.Benchmarks.Generator;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Benchmarks.Micro;

/// <summary>A change of a ticket, decided and applied: the bars are 1 KB and 1 µs for a transition.</summary>
[MemoryDiagnoser]
public class TransitionBenchmarks
{
    private readonly FireTransition wait = new("wait");
    private readonly FireTransition waitAndSay = new("wait", new AddComment("We wait for the part.", CommentVisibility.Public));
    private readonly AddComment say = new("We wait for the part.", CommentVisibility.Public);
    private DecisionFacts facts = null!;
    private Ticket ticket = null!;
    private RecordedEvent next = null!;
    private IReadOnlyList<RecordedEvent> history = null!;

    [GlobalSetup]
    public void Prepare()
    {
        facts = new() { Actor = MicroCases.Administrator, Now = GeneratorOptions.Now, Workflow = Workflow.Default };
        var made = MicroCases.InProgress();
        (ticket, history) = (made.After, made.Events);
        next = ticket.Decide(wait, facts)!.Events[0];
    }

    [Benchmark(Baseline = true)]
    public TicketChange? DecideAndApplyTransition() => ticket.Decide(wait, facts);

    [Benchmark]
    public TicketChange? DecideAndApplyTransitionWithComment() => ticket.Decide(waitAndSay, facts);

    [Benchmark]
    public TicketChange? DecideAndApplyComment() => ticket.Decide(say, facts);

    [Benchmark]
    public Ticket ApplyTransition() => ticket.Apply(next);

    [Benchmark]
    public Ticket FoldHistory() => Ticket.Fold(ticket.Id, history);
}
