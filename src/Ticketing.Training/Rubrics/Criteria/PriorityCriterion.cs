using Ticketing.Tickets;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>That the ticket ends with one of the priorities that <c>is</c> names.</summary>
internal sealed class PriorityCriterion : ICriterion
{
    public string Name => "priority";

    public LocalizedText Title { get; } = new("Right priority") { ["fr"] = "Bonne priorité" };

    public LocalizedText? Explanation { get; } =
        new("The ticket ends with one of the priorities: low, normal, high, urgent.")
        {
            ["fr"] = "Le ticket finit avec l’une des priorités\u00a0: low, normal, high, urgent.",
        };

    public string Example => "{ criterion: priority, weight: 1, is: [high, urgent] }";

    public void Check(CriterionSettings settings, FieldErrors errors) =>
        Settings.RequireOneOf(errors, settings, "is", [.. Enum.GetNames<Priority>().Select(name => name.ToLowerInvariant())]);

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var (right, found) = (settings.Texts("is"), attempt.Ticket.Priority.ToString().ToLowerInvariant());
        return new(
            right.Contains(found) ? 1 : 0,
            new($"Priority {Settings.Or(right)}.") { ["fr"] = $"Priorité {Settings.Ou(right)}." },
            new($"It is {found}.") { ["fr"] = $"C’est {found}." },
            attempt.Events.LastOrDefault(one => one.Event is PriorityChanged)?.Version);
    }
}
