using System.ComponentModel;
using System.Globalization;
using Ticketing.Training.Rubrics;

namespace Ticketing.Training.Http;

/// <summary>A line of a rubric with what became of it, in the language of the request.</summary>
internal sealed record ScoreItem(
    [property: Description("The criterion.")] string Criterion,
    [property: Description("What people call it.")] string Title,
    [property: Description("How much it counts beside the others.")] int Weight,
    [property: Description("How much of its weight it gives, 0 to 1; null while a mentor has to mark it.")] double? Share,
    [property: Description("What was looked for; null where a mentor marks it.")] string? LookedFor,
    [property: Description("What was found; null where a mentor marks it.")] string? Found,
    [property: Description("The version of the event where it was found; null for none.")] int? Event,
    [property: Description("What the mentor looks at; null where nobody is asked.")] string? Ask)
{
    public static ScoreItem From(ScoreLine line) => new(
        line.Item.Criterion, line.Title.In(CultureInfo.CurrentUICulture), line.Item.Weight, line.Share,
        line.Finding?.LookedFor.In(CultureInfo.CurrentUICulture), line.Finding?.Found.In(CultureInfo.CurrentUICulture),
        line.Finding?.Where, line.Item.IsFree ? line.Item.Settings.Text("ask") : null);
}
