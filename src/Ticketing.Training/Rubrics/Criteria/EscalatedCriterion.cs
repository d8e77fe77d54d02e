using Ticketing.Tickets;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>That the trainee gave the ticket to somebody else or to a team, or, where <c>is</c> says <c>false</c>, kept it.</summary>
internal sealed class EscalatedCriterion : ICriterion
{
    public string Name => "escalated";

    public LocalizedText Title { get; } = new("Escalation") { ["fr"] = "Escalade" };

    public LocalizedText? Explanation { get; } =
        new("The ticket was given to a team or to somebody else; with “is: \"false\"” it was kept.")
        {
            ["fr"] = "Le ticket a été confié à une équipe ou à quelqu’un d’autre\u202f; avec " +
                "«\u00a0is: \"false\"\u00a0», il a été gardé.",
        };

    public string Example => "{ criterion: escalated, weight: 2, is: \"true\" }";

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var wanted = settings.Flag("is") ?? true;
        var given = attempt.Events.LastOrDefault(one => one.By == attempt.Trainee && one.Event is AssignmentChanged changed
            && (changed.Team is not null || (changed.Assignee is { } other && other != attempt.Trainee)));
        return new(
            given is not null == wanted ? 1 : 0,
            wanted
                ? new("Given to a team, or to somebody else.") { ["fr"] = "Confié à une équipe ou à quelqu’un d’autre." }
                : new("Kept: it needed nobody else.") { ["fr"] = "Gardé\u00a0: personne d’autre n’était nécessaire." },
            given is not null
                ? new("It was given away.") { ["fr"] = "Il a été confié." }
                : new("It was kept.") { ["fr"] = "Il a été gardé." },
            given?.Version);
    }
}
