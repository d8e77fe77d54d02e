using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Storage;

namespace Ticketing.TimeEntries;

/// <summary>Reads the visible time entries of a sheet, by person.</summary>
internal sealed class SheetEntries(TimeReader reader, PeopleDesk people)
{
    // A page of the directory; who is beyond it has a sheet of his own.
    private const int MostMembers = DirectoryLimits.Page;

    /// <summary>The people of a sheet in the order of their ids, with their entries, and whether that is all.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">Whose time.</param>
    /// <param name="week">The entries of the week, whoever worked.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">There is no such team, or he may not see people.</exception>
    public async Task<(IReadOnlyList<(string Person, IReadOnlyList<LoggedTime> Entries)> Found, bool IsAll)> ReadAsync(
        Caller caller, TimeSheetQuery query, TimeQuery week, Visibility visibility, CancellationToken cancellationToken)
    {
        if (query.Team is { } team)
            return await OfTeamAsync(caller, team, week, visibility, cancellationToken);
        if (query.Project is { } project)
        {
            var (entries, isAll) = await reader.AllAsync(week with { Project = project }, visibility, cancellationToken);
            var by = entries.ToLookup(one => one.Entry.Person);
            return ([.. by.Select(one => one.Key).Order(StringComparer.Ordinal).Select(person => Of(person, by))], isAll);
        }

        return await OfPeopleAsync([query.Person ?? caller.UserId], week, visibility, cancellationToken);
    }

    private async Task<(IReadOnlyList<(string, IReadOnlyList<LoggedTime>)> Found, bool IsAll)> OfTeamAsync(
        Caller caller, string team, TimeQuery week, Visibility visibility, CancellationToken cancellationToken)
    {
        await people.GetTeamAsync(caller, team, cancellationToken);
        string[] members = [.. (await people.ListMembersAsync(caller, team, null, cancellationToken)).Select(member => member.Id)];
        var (entries, isAll) = await reader.AllAsync(week, visibility, cancellationToken);
        if (!isAll)
        {
            // In a week with more entries than are read at once, those of the team are read one by one.
            var (found, areAll) = await OfPeopleAsync(members, week, visibility, cancellationToken);
            return (found, areAll && members.Length < MostMembers);
        }

        var by = entries.ToLookup(one => one.Entry.Person);
        return ([.. members.Select(member => Of(member, by))], members.Length < MostMembers);
    }

    private async Task<(IReadOnlyList<(string, IReadOnlyList<LoggedTime>)> Found, bool IsAll)> OfPeopleAsync(
        string[] persons, TimeQuery week, Visibility visibility, CancellationToken cancellationToken)
    {
        var (found, areAll) = (new List<(string, IReadOnlyList<LoggedTime>)>(persons.Length), true);
        foreach (var person in persons)
        {
            var (entries, isAll) = await reader.AllAsync(week with { Person = person }, visibility, cancellationToken);
            areAll &= isAll;
            found.Add((person, entries));
        }

        return (found, areAll);
    }

    private static (string, IReadOnlyList<LoggedTime>) Of(string person, ILookup<string, LoggedTime> entries) =>
        (person, [.. entries[person]]);
}
