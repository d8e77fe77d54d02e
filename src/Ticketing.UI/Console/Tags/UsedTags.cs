using Ticketing.Access;
using Ticketing.Search;

namespace Ticketing.UI.Console.Tags;

/// <summary>
/// The tags that are in use: those of the tickets changed last that the reader sees. No store counts tags, and what is proposed should be
/// what is written today, not what was once.
/// </summary>
internal static class UsedTags
{
    private const int MostTickets = 100;

    /// <summary>The tags, the most frequent first, with how many of those tickets have them.</summary>
    public static async Task<IReadOnlyList<(string Tag, int Count)>> FindAsync(
        Caller caller, TicketFinder finder, int limit, CancellationToken cancellationToken)
    {
        var found = await finder.SearchAsync(caller, "-tag:none sort:-updated", Math.Min(MostTickets, limit), null, cancellationToken);
        return
        [
            .. found.Items.SelectMany(ticket => ticket.Tags)
            .CountBy(tag => tag)
            .OrderByDescending(tag => tag.Value)
            .ThenBy(tag => tag.Key, StringComparer.CurrentCulture)
            .Select(tag => (tag.Key, tag.Value)),
        ];
    }
}
