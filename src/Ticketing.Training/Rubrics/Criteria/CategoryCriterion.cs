using Ticketing.Tickets;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>That the ticket ends in the right category: the one that <c>is</c> names, or the scenario's own.</summary>
internal sealed class CategoryCriterion : ICriterion
{
    public string Name => "category";

    public LocalizedText Title { get; } = new("Right category") { ["fr"] = "Bonne catégorie" };

    public LocalizedText? Explanation { get; } =
        new("The ticket ends in the scenario’s category, or in the one that “is” names.")
        {
            ["fr"] = "Le ticket finit dans la catégorie du scénario, ou dans celle que nomme «\u00a0is\u00a0».",
        };

    public string Example => "{ criterion: category, weight: 2 }";

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var right = settings.Text("is") ?? attempt.Scenario.Category ?? "";
        var found = attempt.Ticket.Category;
        return new(
            found == right ? 1 : 0,
            new($"The category {right}.") { ["fr"] = $"La catégorie {right}." },
            new($"It is {found}.") { ["fr"] = $"C’est {found}." },
            attempt.Events.LastOrDefault(one => one.Event is CategoryChanged)?.Version);
    }
}
