using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>Says in sentences what a scenario's front matter says in keys.</summary>
internal static class ScenarioSentences
{
    /// <summary>When a persona says something: "When the trainee asks about browser or version".</summary>
    public static string When(this IStringLocalizer<PoolsText> text, FollowUp followUp)
    {
        var when = followUp.When switch
        {
            FollowUpTrigger.After => text["When.After", Span(followUp.For ?? TimeSpan.Zero)],
            FollowUpTrigger.Silent => text["When.Silent", Span(followUp.For ?? TimeSpan.Zero)],
            FollowUpTrigger.Asked => Named(text, "When.Asked", followUp.About),
            FollowUpTrigger.Commented => Named(text, "When.Commented", followUp.About),
            FollowUpTrigger.Status => Named(text, "When.Status", followUp.Is),
            _ => Named(text, "When.Priority", followUp.Is),
        };
        return followUp.Unless.IsEmpty ? when : text["Unless", when.Value, text.Or(followUp.Unless)];
    }

    /// <summary>What else is said of a follow-up: how long it takes, and that it opens the ticket again.</summary>
    public static IEnumerable<string> Besides(this IStringLocalizer<PoolsText> text, FollowUp followUp)
    {
        if (followUp.Delay is { } delay)
            yield return text["Delay", Span(delay)];
        if (followUp.Reopens)
            yield return text["Reopens"];
    }

    /// <summary>What a criterion of a rubric is called.</summary>
    public static string Title(
        this IStringLocalizer<PoolsText> text, RubricItem item, IReadOnlyCollection<ICriterion> criteria) => item.IsFree
        ? text["Free"]
        : criteria.FirstOrDefault(one => one.Name == item.Criterion)?.Title.In(CultureInfo.CurrentUICulture) ?? item.Criterion;

    /// <summary>The settings of a criterion, each with what stands before it.</summary>
    public static IEnumerable<(string Name, string Value)> Settings(this IStringLocalizer<PoolsText> text, RubricItem item) =>
        item.Settings.Names.Select(name => (
            text[$"Setting.{name}"] is { ResourceNotFound: false } said ? said.Value : name,
            item.Settings.Time(name) is { } time ? Span(time) : string.Join(" · ", item.Settings.Texts(name))));

    /// <summary>A time as people write it in both languages: 1 h 30 min.</summary>
    public static string Span(TimeSpan time)
    {
        var parts = new (int Number, string Unit)[]
        {
            ((int)time.TotalHours, "h"), (time.Minutes, "min"), (time.Seconds, "s"),
        }.Where(part => part.Number > 0);
        var said = string.Join(
            ' ', parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Number}\u00a0{part.Unit}")));
        return said.Length > 0 ? said : "0\u00a0s";
    }

    private static LocalizedString Named(IStringLocalizer<PoolsText> text, string key, IReadOnlyList<string> words) =>
        words.Count == 0 ? text[$"{key}.Any"] : text[key, text.Or(words)];

    private static string Or(this IStringLocalizer<PoolsText> text, IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : text["Or", string.Join(", ", words.SkipLast(1)), words[^1]];
}
