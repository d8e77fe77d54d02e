using Microsoft.Extensions.Logging.Abstractions;
using Ticketing.Access;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class WorkflowRegistryTests
{
    [Fact]
    public void The_built_in_workflow_is_there_without_being_registered()
    {
        var registry = new WorkflowRegistry([], Role.BuiltIn, NullLogger.Instance);

        Assert.Same(Workflow.Default, registry.Find("default"));
        Assert.Null(registry.Find("repairs"));
    }

    [Fact]
    public void Workflows_are_found_by_name_and_listed_as_registered()
    {
        var first = Sound with { Name = "second-hand" };
        var second = Sound with { Name = "repairs" };

        var registry = new WorkflowRegistry([first, second], Role.BuiltIn, NullLogger.Instance);

        Assert.Same(second, registry.Find("repairs"));
        Assert.Equal([Workflow.Default, first, second], registry.All);
    }

    [Fact]
    public void Registering_the_same_object_again_changes_nothing()
    {
        var workflow = Sound;

        Assert.Equal(
            [Workflow.Default, workflow],
            new WorkflowRegistry([workflow, Workflow.Default, workflow], Role.BuiltIn, NullLogger.Instance).All);
    }

    [Fact]
    public void Two_workflows_of_one_name_are_refused() => Refuses(
        [Sound, Sound with { Version = 2 }],
        "workflow 'hand-made': 2 workflows have this name.");

    [Fact]
    public void The_built_in_name_cannot_be_taken() => Refuses(
        [Sound with { Name = "default" }],
        "workflow 'default': The name is the built-in workflow's: give yours another one and name that in the projects that follow it.");

    [Fact]
    public void The_mistakes_of_all_workflows_are_reported_together() => Refuses(
        [Sound with { Version = 0 }, Sound with { Name = "payments", Transitions = [Row("open", "pay", "over", new("invoices.pay"))] }],
        "workflow 'hand-made': Its version is 0; versions count from 1.",
        "workflow 'payments', transition 'pay' from 'open': Nobody may fire it: no role grants the permission 'invoices.pay'.");

    private static void Refuses(IWorkflow[] workflows, params string[] findings)
    {
        var exception = Assert.Throws<InvalidWorkflowException>(() => new WorkflowRegistry(workflows, Role.BuiltIn, NullLogger.Instance));

        Assert.Equal(findings, exception.Findings.Select(finding => finding.ToString()));
    }
}
