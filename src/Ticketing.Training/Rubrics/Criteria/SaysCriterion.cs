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
                    ? $"Tout ceci\u00A0: {Settings.Et(all)}."
                    : $"L’un de ces mots\u00A0: {Settings.Ou(any)}.{(all.IsEmpty ? "" : $" Tout ceci\u00A0: {Settings.Et(all)}.")}",
            },
            got == wanted
                ? new("It was said.") { ["fr"] = "C’est dit." }
                : missing.Count > 0 && found.Count > 0
                    ? new($"Missing: {Settings.And(missing)}.") { ["fr"] = $"Il manque\u00A0: {Settings.Et(missing)}." }
                    : new("It was not said.") { ["fr"] = "Ce n’est pas dit." },
            anyWhere ?? found.Select(one => one.Where).FirstOrDefault());
    }

    private static int? Find(IReadOnlyList<AttemptComment> replies, ImmutableArray<string> words) => words.IsEmpty
        ? null
        : replies.FirstOrDefault(reply => Words.HasAny(reply.Body, words))?.Version;
}
