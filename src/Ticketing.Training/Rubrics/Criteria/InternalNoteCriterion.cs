namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>That the trainee left a note for colleagues, with one of the words of <c>any</c> where some are named.</summary>
internal sealed class InternalNoteCriterion : ICriterion
{
    public string Name => "internal-note";

    public LocalizedText Title { get; } = new("Internal note") { ["fr"] = "Note interne" };

    public LocalizedText? Explanation { get; } =
        new("An internal note is written; where words are named, with one of them.")
        {
            ["fr"] = "Une note interne est écrite\u202f; si des mots sont nommés, avec l’un d’eux.",
        };

    public string Example => "{ criterion: internal-note, weight: 1, any: [version, browser] }";

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var words = settings.Texts("any");
        var lookedFor = words.IsEmpty
            ? new LocalizedText("A note for colleagues.") { ["fr"] = "Une note pour les collègues." }
            : new($"A note for colleagues with one of: {Settings.Or(words)}.")
            {
                ["fr"] = $"Une note pour les collègues avec l’un de ces mots\u00a0: {Settings.Ou(words)}.",
            };
        if (attempt.Notes.FirstOrDefault(note => Words.HasAny(note.Body, words)) is { } found)
            return new(1, lookedFor, new("There is one.") { ["fr"] = "Il y en a une." }, found.Version);
        return attempt.Notes.FirstOrDefault() is { } other
            ? new(0.5, lookedFor, new("There is one, without these words.") { ["fr"] = "Il y en a une, sans ces mots." }, other.Version)
            : new(0, lookedFor, new("There is none.") { ["fr"] = "Il n’y en a pas." });
    }
}
