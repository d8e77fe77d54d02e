using Ticketing.TimeEntries;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>Which sheet is shown.</summary>
/// <param name="Week">Of which week.</param>
/// <param name="Person">Whose (user id); null for the reader's own, or for those of the team or project.</param>
/// <param name="Team">The key of a team; null for a person.</param>
/// <param name="Project">The key of a project on whose tickets people worked; null for a person.</param>
public sealed record SheetView(WorkWeek Week, string? Person, string? Team, string? Project = null)
{
    /// <summary>Whether it has people in its rows.</summary>
    internal bool IsOfSeveral => Team is not null || Project is not null;

    /// <summary>Its address.</summary>
    internal string Path => PathOf(Week);

    /// <summary>The address of another week's.</summary>
    internal string PathOf(WorkWeek week) => $"/time?week={week}"
        + (Person is null ? "" : $"&person={Uri.EscapeDataString(Person)}")
        + (Team is null ? "" : $"&team={Uri.EscapeDataString(Team)}")
        + (Project is null ? "" : $"&project={Uri.EscapeDataString(Project)}");

    /// <summary>The address of a table of its entries.</summary>
    internal string Table => $"/time/export{Path["/time".Length..]}";

    /// <summary>The week as the reader's calendar has it.</summary>
    internal TimePeriod PeriodFor(PageContext page) => new(false, Week.FirstDay(page.Culture.DateTimeFormat.FirstDayOfWeek));

    /// <summary>The week of an address; what it does not say, or not well, is this one.</summary>
    internal static WorkWeek WeekOf(string? text, PageContext page, DateTimeOffset now) => WorkWeek.TryParse(text, out var week)
        ? week
        : WorkWeek.Of(DateOnly.FromDateTime(page.Local(now).DateTime), page.Culture.DateTimeFormat.FirstDayOfWeek);
}
