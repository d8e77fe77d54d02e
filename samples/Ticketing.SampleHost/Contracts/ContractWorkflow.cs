using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using Machine = Stateless.StateMachine<string, string>;

namespace Ticketing.SampleHost.Contracts;

/// <summary>
/// How contracts come about here: a state machine of this host's own, in the words of the Stateless library, which the help desk runs.
/// </summary>
internal static class ContractWorkflow
{
    /// <summary>What projects that follow it name.</summary>
    public const string Name = "contracts";

    private const string SomebodyElseSigns = "Somebody other than its author signs a contract.";

    /// <summary>Adds it.</summary>
    public static TicketingBuilder AddContracts(this TicketingBuilder ticketing) => ticketing.AddWorkflow(Name, Configure, Describe);

    // Whatever is under way can be dropped: that is said once, of the state that groups them.
    private static void Configure(Machine machine)
    {
        var sign = machine.SetTriggerParameters<TransitionContext>("sign");
        machine.Configure("under-way")
            .Permit("drop", "dropped");
        machine.Configure("draft").SubstateOf("under-way")
            .Permit("submit", "in-review");
        machine.Configure("in-review").SubstateOf("under-way")
            .PermitIf(sign, "signed", context => !context.Actor.Is(context.Ticket.Creator), SomebodyElseSigns)
            .Permit("send-out", "with-other-party")
            .Permit("send-back", "draft");
        machine.Configure("with-other-party").SubstateOf("under-way")
            .Permit("receive", "in-review");
        machine.Configure("signed")
            .Permit("archive", "archived");
    }

    private static void Describe(MachineDescription table) => table
        .Status("draft", new("Draft") { ["fr"] = "Brouillon" }, StatusCategory.Open)
        .Status("in-review", new("In Review") { ["fr"] = "En relecture" }, StatusCategory.Active)
        .Status("with-other-party", new("With Other Party") { ["fr"] = "Chez l’autre partie" }, StatusCategory.Waiting)
        .Status("signed", new("Signed") { ["fr"] = "Signé" }, StatusCategory.Done)
        .FinalStatus("archived", new("Archived") { ["fr"] = "Archivé" })
        .FinalStatus("dropped", new("Dropped") { ["fr"] = "Abandonné" })
        .Trigger("submit", new("Submit for review") { ["fr"] = "Soumettre à relecture" }, Permission.Work)
        .Trigger("sign", new("Sign") { ["fr"] = "Signer" }, Permission.Verify)
        .Trigger("send-out", new("Send to the other party") { ["fr"] = "Envoyer à l’autre partie" }, Permission.Work)
        .Trigger("send-back", new("Send back") { ["fr"] = "Renvoyer" }, Permission.Work, RequiredField.Comment)
        .Trigger("receive", new("Answer received") { ["fr"] = "Réponse reçue" }, Permission.Work)
        .Trigger("archive", new("Confirm and archive") { ["fr"] = "Confirmer et archiver" }, Permission.Verify)
        .Trigger("drop", new("Drop") { ["fr"] = "Abandonner" }, Permission.Cancel, RequiredField.Comment)
        .Guard(new(SomebodyElseSigns) { ["fr"] = "Une autre personne que son auteur signe un contrat." });
}
