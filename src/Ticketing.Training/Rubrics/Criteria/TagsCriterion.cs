using Ticketing.Tickets;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>That the ticket has one of the tags of <c>any</c>.</summary>
internal sealed class TagsCriterion : ICriterion
{
    public string Name => "tags";

    public LocalizedText Title { get; } = new("Tags") { ["fr"] = "Étiquettes" };

    public LocalizedText? Explanation { get; } =
        new("The ticket has one of the tags.")
        {
            ["fr"] = "Le ticket porte l’une des étiquettes.",
        };

    public string Example => "{ criterion: tags, weight: 1, any: [billing, refund] }";

    public void Check(CriterionSettings settings, FieldErrors errors) => Settings.RequireAny(errors, settings, "any");

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var (wanted, there) = (settings.Texts("any"), attempt.Ticket.Tags);
        return new(
            wanted.Any(tag => there.Contains(Ticket.NormalizeTag(tag))) ? 1 : 0,
            new($"One of the tags: {Settings.Or(wanted)}.") { ["fr"] = $"L’une des étiquettes\u00a0: {Settings.Ou(wanted)}." },
            there.Count == 0
                ? new("It has none.") { ["fr"] = "Il n’en a pas." }
                : new($"It has: {Settings.And(there)}.") { ["fr"] = $"Il a\u00a0: {Settings.Et(there)}." },
            attempt.Events.LastOrDefault(one => one.Event is TagsChanged)?.Version);
    }
}
