using System.ComponentModel;
using Ticketing.Training.Progress;

namespace Ticketing.Training.Http;

/// <summary>A day, a week or a month in which exercises were handed in.</summary>
internal sealed record ProgressPeriodItem(
    [property: Description("Its first day, in the caller's time zone.")] DateOnly Since,
    [property: Description("How many exercises have points.")] int Scored,
    [property: Description("The mean of those, 0 to 100.")] double Points)
{
    public static ProgressPeriodItem From(ProgressPeriod one) =>
        new(one.From, one.Scored, Math.Round(one.Points, 1, MidpointRounding.AwayFromZero));
}
