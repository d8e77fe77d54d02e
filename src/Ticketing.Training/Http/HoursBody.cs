using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>When a trainee works, in his zone.</summary>
internal sealed record HoursBody
{
    [Description("The beginning of his day: 09:00.")]
    public string? From { get; init; }

    [Description("The end of his day: 17:00.")]
    public string? To { get; init; }

    [Description("The days: monday to sunday.")]
    public IReadOnlyList<string>? Days { get; init; }
}
