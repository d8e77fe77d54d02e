using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Notifications;

/// <summary>
/// How many notifications the reader of a page has not read. A page asks once, however many of its parts show it, and a page that shows
/// none does not ask.
/// </summary>
internal sealed class UnreadCount(PageContext page, NotificationDesk desk)
{
    private Task<int>? asked;

    public Task<int> ReadAsync() => asked ??= AskAsync();

    private async Task<int> AskAsync()
    {
        try
        {
            return await desk.UnreadAsync(page.Caller, page.Abandoned);
        }
#pragma warning disable CA1031 // The page that says that the database is away has a bell, too. What else the page asks tells of the fault.
        catch (Exception)
#pragma warning restore CA1031
        {
            return 0;
        }
    }
}
