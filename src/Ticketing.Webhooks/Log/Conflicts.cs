namespace Ticketing.Webhooks.Log;

/// <summary>Does once more what somebody else was faster with.</summary>
internal static class Conflicts
{
    private const int Most = 8;

    /// <param name="attempt">Reads what there is and stores what comes of it.</param>
    /// <exception cref="TicketConflictException">It met somebody else each time.</exception>
    public static async Task RetryAsync(Func<Task> attempt)
    {
        for (var count = 1; ; count++)
        {
            try
            {
                await attempt();
                return;
            }
            catch (TicketConflictException) when (count < Most)
            {
                // It is decided anew.
            }
        }
    }
}
