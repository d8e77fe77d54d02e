using System.Collections.Immutable;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>
/// That the trainee tells the persona one of the words or facts of <c>any</c>, and each of <c>all</c>, whatever their case, accents and
/// endings. Of <c>all</c> each gives its part.
/// </summary>
internal sealed class SaysCriterion : ICriterion
{
    public string Name => "says";

    public LocalizedText Title { get; } = new("Says what matters") { ["fr"] = "Dit l’essentiel" };

    public LocalizedText? Explanation { get; } =
        new("The trainee tells the requester one of the words of “any”, and each of “all”. " +
            "Case, accents and endings do not matter.")
        {
            ["fr"] = "Le stagiaire dit au demandeur l’un des mots de «\u00a0any\u00a0», et chacun de «\u00a0all\u00a0». " +
                "Majuscules, accents et terminaisons ne comptent pas.",
        };

    public string Example => "{ criterion: says, weight: 3, any: [clear the cache, empty the cache] }";

    public void Check(CriterionSettings settings, FieldErrors errors)
    {
        if (settings.Texts("any").IsEmpty && settings.Texts("all").IsEmpty)
            errors.Add("any", "Say which words: any of them, or all.", FieldErrorCodes.Required);
    }

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var (any, all) = (settings.Texts("any"), settings.Texts("all"));
        var replies = attempt.Replies.ToList();
        var anyWhere = Find(replies, any);
        var found = all.Select(word => (Word: word, Where: Find(replies, [word]))).Where(one => one.Where is not null).ToList();
        var (wanted, got) = ((any.IsEmpty ? 0 : 1) + all.Length, (any.IsEmpty || anyWhere is null ? 0 : 1) + found.Count);
        var missing = all.Except(found.Select(one => one.Word)).ToList();
        return new(
            wanted == 0 ? 1 : (double)got / wanted,
            new(any.IsEmpty
                ? $"All of: {Settings.And(all)}."
                : $"One of: {Settings.Or(any)}.{(all.IsEmpty ? "" : $" All of: {Settings.And(all)}.")}")
            {
                ["fr"] = any.IsEmpty
                    ? $"Tout ceci\u00a0: {Settings.Et(all)}."
                    : $"L’un de ces mots\u00a0: {Settings.Ou(any)}.{(all.IsEmpty ? "" : $" Tout ceci\u00a0: {Settings.Et(all)}.")}",
            },
            got == wanted
                ? new("It was said.") { ["fr"] = "C’est dit." }
                : missing.Count > 0 && found.Count > 0
                    ? new($"Missing: {Settings.And(missing)}.") { ["fr"] = $"Il manque\u00a0: {Settings.Et(missing)}." }
                    : new("It was not said.") { ["fr"] = "Ce n’est pas dit." },
            anyWhere ?? found.Select(one => one.Where).FirstOrDefault());
    }

    private static int? Find(IReadOnlyList<AttemptComment> replies, ImmutableArray<string> words) => words.IsEmpty
        ? null
        : replies.FirstOrDefault(reply => Words.HasAny(reply.Body, words))?.Version;
}
