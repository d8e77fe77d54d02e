namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>That the trainee tells the persona none of the words of <c>any</c>.</summary>
internal sealed class DoesNotSayCriterion : ICriterion
{
    public string Name => "does-not-say";

    public LocalizedText Title { get; } = new("Leaves out what is better left out") { ["fr"] = "Évite ce qu’il vaut mieux taire" };

    public LocalizedText? Explanation { get; } =
        new("None of the words is told to the requester.")
        {
            ["fr"] = "Aucun de ces mots n’est dit au demandeur.",
        };

    public string Example => "{ criterion: does-not-say, weight: 2, any: [your fault, as I said] }";

    public void Check(CriterionSettings settings, FieldErrors errors) => Settings.RequireAny(errors, settings, "any");

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var words = settings.Texts("any");
        var lookedFor = new LocalizedText($"None of: {Settings.Or(words)}.") { ["fr"] = $"Aucun de ces mots\u00a0: {Settings.Ou(words)}." };
        foreach (var reply in attempt.Replies)
        {
            if (words.FirstOrDefault(word => Words.Has(reply.Body, word)) is { } said)
                return new(0, lookedFor, new($"It says “{said}”.") { ["fr"] = $"On y lit «\u00a0{said}\u00a0»." }, reply.Version);
        }

        return attempt.Replies.Any()
            ? new(1, lookedFor, new("None was said.") { ["fr"] = "Aucun n’est dit." })
            : new(0, lookedFor, new("Nothing was written.") { ["fr"] = "Rien n’est écrit." });
    }
}
