namespace Ticketing.TimeEntries;

/// <summary>The time of a week, by person, ticket and day.</summary>
/// <param name="Week">The week.</param>
/// <param name="FirstDay">The first of its seven days.</param>
/// <param name="People">Whose time, in the order of their ids; those of a team also where they have none.</param>
/// <param name="IsExact">
/// Whether that is all: false where a team has more than 200 people, or a person or project more than 10,000 entries.
/// </param>
public sealed record TimeSheet(WorkWeek Week, DateOnly FirstDay, IReadOnlyList<TimeSheetPerson> People, bool IsExact)
{
    /// <summary>The days of a week.</summary>
    public const int Days = 7;

    /// <summary>The minutes of each day.</summary>
    public IReadOnlyList<long> PerDay => Sum(People.Select(one => one.PerDay));

    /// <summary>What all comes to.</summary>
    public long Minutes => PerDay.Sum();

    internal static IReadOnlyList<long> Sum(IEnumerable<IReadOnlyList<long>> rows)
    {
        var sums = new long[Days];
        foreach (var row in rows)
        {
            for (var day = 0; day < Days; day++)
                sums[day] += row[day];
        }

        return sums;
    }
}
