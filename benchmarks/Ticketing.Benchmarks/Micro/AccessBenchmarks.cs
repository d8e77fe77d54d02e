using BenchmarkDotNet.Attributes;
using Ticketing.Access;
using Ticketing.Benchmarks.Generator;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Benchmarks.Micro;

/// <summary>What somebody sees and may do.</summary>
[MemoryDiagnoser]
public class AccessBenchmarks
{
    private readonly Ticket ticket = MicroCases.InProgress().After;
    private Actor actor = null!;
    private Visibility visibility = null!;

    [Params("administrator", "agent", "requester", "member")]
    public string Who { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        actor = Who switch
        {
            "administrator" => MicroCases.Administrator,
            "agent" => MicroCases.Agent,
            "requester" => MicroCases.Requester,
            _ => MicroCases.Member,
        };
        visibility = Visibility.Of(actor);
    }

    [Benchmark]
    public Visibility MakeVisibility() => Visibility.Of(actor);

    [Benchmark]
    public bool Sees() => visibility.Sees(ticket);

    [Benchmark]
    public IReadOnlyList<Transition> PermittedTransitions() =>
        TransitionRules.Permitted(Workflow.Default, new TransitionContext(ticket, actor, GeneratorOptions.Now));
}
