namespace Ticketing.UI.Console.Choosing;

/// <summary>What a choice did to tickets; or would do, where some refuse it and that is shown before.</summary>
/// <param name="Part">Names the value.</param>
/// <param name="Outcomes">The tickets.</param>
/// <param name="IsDone">Whether it was done.</param>
public sealed record ChangeReport(string Part, IReadOnlyList<ChangeOutcome> Outcomes, bool IsDone)
{
    /// <summary>How many were changed, or would be.</summary>
    public int Changed => Outcomes.Count(outcome => outcome.After is not null);

    /// <summary>How many refused.</summary>
    public int Refused => Outcomes.Count(outcome => outcome.Refusal is not null);
}
