using Ticketing.Access;
using Ticketing.TimeEntries;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>The timer of the reader of a page. A page asks once, however many of its parts show it.</summary>
internal sealed class ReaderTimer(PageContext page, TimerDesk timers)
{
    private Task<WorkTimer?>? asked;

    /// <summary>What runs; null where nothing does, or he logs no time.</summary>
    public Task<WorkTimer?> FindAsync() => asked ??= AskAsync();

    private async Task<WorkTimer?> AskAsync()
    {
        if (!page.Actor.MaySomewhere(Permission.LogTime))
            return null;
        try
        {
            return await timers.FindAsync(page.Caller, page.Abandoned);
        }
#pragma warning disable CA1031 // The page that says that the database is away shows it, too. What else the page asks tells of the fault.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
