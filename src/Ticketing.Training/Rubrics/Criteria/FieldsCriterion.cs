namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>
/// That the fields that <c>all</c> names are filled: <c>tags</c>, <c>due</c>, <c>team</c>, <c>assignee</c>. Each gives its part.
/// </summary>
internal sealed class FieldsCriterion : ICriterion
{
    private static readonly string[] Known = ["tags", "due", "team", "assignee"];

    public string Name => "fields";

    public LocalizedText Title { get; } = new("Fields filled") { ["fr"] = "Champs remplis" };

    public void Check(CriterionSettings settings, FieldErrors errors) => Settings.RequireOneOf(errors, settings, "all", Known);

    public Finding Judge(CriterionSettings settings, Attempt attempt)
    {
        var wanted = settings.Texts("all");
        var missing = wanted.Where(field => !IsFilled(field, attempt)).ToList();
        return new(
            wanted.IsEmpty ? 1 : 1 - ((double)missing.Count / wanted.Length),
            new($"Filled: {Settings.And(wanted)}.") { ["fr"] = $"Remplis\u00A0: {Settings.Et(wanted)}." },
            missing.Count == 0
                ? new("They are.") { ["fr"] = "Ils le sont." }
                : new($"Empty: {Settings.And(missing)}.") { ["fr"] = $"Vides\u00A0: {Settings.Et(missing)}." });
    }

    private static bool IsFilled(string field, Attempt attempt) => field switch
    {
        "tags" => attempt.Ticket.Tags.Count > 0,
        "due" => attempt.Ticket.DueAt is not null,
        "team" => attempt.Ticket.Team is not null,
        "assignee" => attempt.Ticket.Assignee is not null,
        _ => false,
    };
}
