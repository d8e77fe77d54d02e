namespace Ticketing.TimeEntries;

/// <summary>What time entries come to, all and in groups.</summary>
/// <param name="Groups">The groups, the longest first: <see cref="MostGroups"/> of them at most.</param>
/// <param name="Minutes">What was worked, in all groups.</param>
/// <param name="Billed">What is billed of it, in minutes.</param>
/// <param name="IsExact">Whether that is all; otherwise the latest 10,000 entries were added up.</param>
public sealed record TimeTotals(IReadOnlyList<TimeTotal> Groups, long Minutes, long Billed, bool IsExact)
{
    /// <summary>The most groups that are told.</summary>
    public const int MostGroups = 1000;

    /// <summary>Adds entries up.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="key">To which group one belongs.</param>
    /// <param name="isExact">Whether they are all.</param>
    internal static TimeTotals Of(IReadOnlyList<LoggedTime> entries, Func<LoggedTime, string> key, bool isExact) => new(
        [
            .. entries.GroupBy(key, StringComparer.Ordinal)
                .Select(group => new TimeTotal(group.Key, group.Count(), group.Sum(Worked), group.Sum(BilledOf)))
                .OrderByDescending(total => total.Minutes).ThenBy(total => total.Key, StringComparer.Ordinal)
                .Take(MostGroups),
        ],
        entries.Sum(Worked), entries.Sum(BilledOf), isExact);

    private static long Worked(LoggedTime one) => one.Entry.Minutes;

    private static long BilledOf(LoggedTime one) => one.Entry.Billed ?? 0;
}
