using Ticketing.Tickets;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>That the ticket ends in one of the statuses that <c>is</c> names.</summary>
internal sealed class StatusCriterion : ICriterion
{
    public string Name => "status";

    public LocalizedText Title { get; } = new("Status reached") { ["fr"] = "Statut atteint" };

    public LocalizedText? Explanation { get; } =
        new("The ticket ends in one of the statuses.")
        {
            ["fr"] = "Le ticket finit dans l’un des statuts.",
        };

    public string Example => "{ criterion: status, weight: 1, is: [completed, closed] }";

    public void Check(CriterionSettings settings, FieldErrors errors) => Settings.RequireAny(errors, settings, "is");

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var (right, found) = (settings.Texts("is"), attempt.Ticket.Status);
        return new(
            right.Contains(found) ? 1 : 0,
            new($"The status {Settings.Or(right)}.") { ["fr"] = $"Le statut {Settings.Ou(right)}." },
            new($"It is {found}.") { ["fr"] = $"C’est {found}." },
            attempt.Events.LastOrDefault(one => one.Event is Transitioned)?.Version);
    }
}
