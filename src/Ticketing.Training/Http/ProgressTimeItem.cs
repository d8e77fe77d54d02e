using System.ComponentModel;
using Ticketing.Training.Progress;

namespace Ticketing.Training.Http;

/// <summary>How long something took.</summary>
internal sealed record ProgressTimeItem(
    [property: Description("The trainee's median, in seconds.")] double? Seconds,
    [property: Description("The median of all who had something of the same pools, him among them; null where there is nobody else.")]
    double? CohortSeconds)
{
    public static ProgressTimeItem From(ProgressTime one) => new(one.Own?.TotalSeconds, one.Cohort?.TotalSeconds);
}
