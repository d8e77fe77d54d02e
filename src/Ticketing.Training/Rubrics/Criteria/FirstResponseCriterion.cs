using System.Globalization;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>
/// That the trainee wrote to the persona <c>within</c> a time. Twice as late gives half, four times as late nothing.
/// </summary>
internal sealed class FirstResponseCriterion : ICriterion
{
    public string Name => "first-response";

    public LocalizedText Title { get; } = new("First response") { ["fr"] = "Première réponse" };

    public void Check(CriterionSettings settings, FieldErrors errors)
    {
        if (settings.Time("within") is null or { Ticks: <= 0 })
            errors.Add("within", "Say a time, such as 00:15:00.", FieldErrorCodes.Required);
    }

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var within = settings.Time("within") ?? TimeSpan.MaxValue;
        var wanted = Text(within);
        var lookedFor = new LocalizedText($"A first response within {wanted}.") { ["fr"] = $"Une première réponse en moins de {wanted}." };
        if (attempt.Replies.FirstOrDefault() is not { } first)
            return new(0, lookedFor, new("There is none.") { ["fr"] = "Il n’y en a pas." });
        var took = (first.At - attempt.BeganAt) * attempt.Speed;
        var share = took <= within ? 1 : took <= 2 * within ? 0.5 : took <= 4 * within ? 0.25 : 0;
        return new(share, lookedFor, new($"It came after {Text(took)}.") { ["fr"] = $"Elle est venue après {Text(took)}." }, first.Version);
    }

    private static string Text(TimeSpan time) =>
        time.ToString(time.Days > 0 ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
}
