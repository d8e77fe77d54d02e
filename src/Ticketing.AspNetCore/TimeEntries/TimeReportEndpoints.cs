using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>What time worked comes to.</summary>
internal sealed class TimeReportEndpoints : ITicketingEndpoints
{
    private static readonly string[] Groupings = [.. Enum.GetNames<TimeGrouping>().Select(name => name.ToLowerInvariant())];

    public void Map(RouteGroupBuilder group)
    {
        var reports = group.MapGroup("").WithTags("Time entries");
        reports.MapGet("worklogs/totals", TotalsAsync)
            .Describe(
                "sumTimeEntries", "Add time entries up",
                "Of those on tickets whose internal comments the caller may read: the latest 10,000 of the period. The longest first, " +
                "1,000 at most; the totals are of all.")
            .Query([
                new("by", "By what.") { Choices = Groupings, Example = "person" }, .. TimeEntryEndpoints.Asked,
            ])
            .Shows(
                """
                { "by": "person", "items": [{ "key": "u-3", "entries": 2, "minutes": 135, "billed": 90 }], "total": 135, "billed": 90,
                  "totalIsExact": true }
                """)
            .Refuses(400);
        reports.MapGet("worklogs/sheet", SheetAsync)
            .Describe(
                "getTimeSheet", "Read the time sheet of a week",
                "From Monday to Sunday, by the days of the caller's time zone: of the caller, of somebody, of the people of a team, " +
                "or of whoever worked on tickets of a project; on tickets whose internal comments the caller may read.")
            .Query([
                new("week", "The week as ISO 8601 counts it. Absent: this one.") { Example = "2026-W49" },
                new("user", "Who worked: a user id; me for the caller. Absent: the caller, or the people of the team."),
                new("team", "The key of a team instead of a person: its first 200 people."),
                new("project", "The key of a project instead of a person."),
            ])
            .Shows(
                """
                { "week": "2026-W49", "from": "2026-11-30", "people": [{ "person": "u-3",
                    "tickets": [{ "ticket": 7, "title": "No toner", "days": [90, 0, 45, 0, 0, 0, 0], "total": 135 }],
                    "days": [90, 0, 45, 0, 0, 0, 0], "total": 135 }],
                  "days": [90, 0, 45, 0, 0, 0, 0], "total": 135, "totalIsExact": true }
                """)
            .Refuses(400, 404);
    }

    internal static async Task<Answer<TimeTotalsItem>> TotalsAsync(
        HttpContext http, TimeReports reports, CancellationToken cancellationToken)
    {
        var named = http.Query("by") ?? Groupings[0];
        if (!Groupings.Contains(named) || !Enum.TryParse<TimeGrouping>(named, ignoreCase: true, out var by))
        {
            throw new TicketValidationException(
                "by", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", Groupings)}."));
        }

        return new(TimeTotalsItem.From(
            named, await reports.TotalsAsync(http.Caller(), TimeEntryEndpoints.QueryIn(http), by, cancellationToken)));
    }

    internal static async Task<Answer<TimeSheetItem>> SheetAsync(
        HttpContext http, TimeReports reports, CancellationToken cancellationToken)
    {
        var (user, team, project) = (http.Query("user"), http.Query("team"), http.Query("project"));
        if (user is not null && team is not null)
            throw BothAsked();
        if (project is not null && (user ?? team) is not null)
            throw new TicketValidationException("project", "Ask for a project alone, without a person or a team.");
        var query = new TimeSheetQuery
        {
            Week = WeekIn(http), Person = user is null ? null : http.UserNamed(user), Team = team, Project = project,
        };
        return new(TimeSheetItem.Of(await reports.SheetAsync(http.Caller(), query, cancellationToken)));
    }

    internal static TicketValidationException BothAsked() => new("team", "Ask for a person or for a team, not for both.");

    private static WorkWeek? WeekIn(HttpContext http)
    {
        if (http.Query("week") is not { } text)
            return null;
        return WorkWeek.TryParse(text, out var week)
            ? week
            : throw new TicketValidationException("week", "A week is expected here as ISO 8601 counts it, such as 2026-W49.");
    }
}
