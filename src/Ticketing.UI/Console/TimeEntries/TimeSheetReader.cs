using Ticketing.Administration;
using Ticketing.TimeEntries;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>Collects what the sheet of a week shows.</summary>
internal sealed class TimeSheetReader(TimeReports reports, PeopleDesk people, TimeChoicesReader choices)
{
    public async Task<TimeSheetModel> ReadAsync(
        PageContext page, SheetView view, SheetInput input, IReadOnlyList<FieldError>? errors, CancellationToken cancellationToken)
    {
        var query = new TimeSheetQuery
        {
            Week = view.Week,
            FirstDay = page.Culture.DateTimeFormat.FirstDayOfWeek,
            Person = view.Person,
            Team = view.Team,
            Project = view.Project,
        };
        var sheet = await reports.SheetAsync(page.Caller, query, cancellationToken);
        var names = await people.NamesAsync(page.Caller, [.. sheet.People.Select(one => one.Person)], cancellationToken);
        return new(view, sheet, names, await choices.ReadAsync(page, cancellationToken), input, errors);
    }
}
