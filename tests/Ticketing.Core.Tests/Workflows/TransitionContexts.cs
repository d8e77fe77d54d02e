using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

/// <summary>Tickets of the built-in workflow in any status, with anybody who acts on them.</summary>
internal static class TransitionContexts
{
    public static Arbitrary<TransitionContext> All() => Arb.From(
        from status in Gen.Elements(Workflow.Default.Statuses.Select(status => status.Key).ToArray())
        from role in Gen.Elements(Role.BuiltIn.ToArray())
        from actor in Gen.Elements("rita", "ada", "bob")
        from assignee in Gen.Elements("ada", "bob", null)
        from resolvedBy in Gen.Elements("ada", "bob", null)
        select NewContext(NewTicket(status, assignee, resolvedBy, dueAt: Now), NewActor(actor, role)));
}
