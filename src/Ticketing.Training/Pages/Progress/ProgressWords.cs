using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Training.Progress;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Progress;

/// <summary>Writes the figures of progress as people read them.</summary>
internal static class ProgressWords
{
    private const string Nothing = "–";

    public static string AddressOf(PageContext page, string trainee) => page.HomeUrl($"/training/progress/{Uri.EscapeDataString(trainee)}");

    public static string Points(double? points) => points?.ToString("0", CultureInfo.CurrentCulture) ?? Nothing;

    /// <summary>How long something took, in the one unit that fits.</summary>
    public static string Took(TimeSpan? span, IStringLocalizer<ProgressText> text) => span switch
    {
        null => Nothing,
        { TotalSeconds: < 60 } seconds => text["Seconds", Number(seconds.TotalSeconds)],
        { TotalMinutes: < 60 } minutes => text["Minutes", Number(minutes.TotalMinutes)],
        { TotalHours: < 48 } hours => text["Hours", Number(hours.TotalHours)],
        { } days => text["Days", Number(days.TotalDays)],
    };

    /// <summary>What somebody is strong in and what needs practice, in a sentence; null while neither can be said.</summary>
    public static string? Sentence(TraineeProgress progress, IStringLocalizer<ProgressText> text)
    {
        var strong = progress.Strengths.Length > 0 ? text["Strong", Listed(progress.Strengths, text)].Value : null;
        var weak = progress.Gaps.Length > 0
            ? text[progress.Gaps.Length == 1 ? "Practice.one" : "Practice", Listed(progress.Gaps, text)].Value
            : null;
        return (strong, weak) switch
        {
            (null, null) => null,
            (not null, not null) => text["Both", strong, weak].Value,
            _ => text["Alone", Capital(strong ?? weak!)].Value,
        };
    }

    private static string Listed(IReadOnlyList<string> names, IStringLocalizer<ProgressText> text) =>
        names.Count == 1 ? names[0] : text["And", string.Join(", ", names.SkipLast(1)), names[^1]].Value;

    private static string Capital(string sentence) => $"{char.ToUpper(sentence[0], CultureInfo.CurrentCulture)}{sentence[1..]}";

    private static string Number(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.CurrentCulture);
}
