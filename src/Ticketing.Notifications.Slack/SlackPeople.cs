namespace Ticketing.Notifications.Slack;

/// <summary>Who people are in Slack, by mail address. Whom Slack knew is not asked again for some hours. Thread-safe.</summary>
internal sealed class SlackPeople(ISlackClient slack, TimeProvider time)
{
    private const int Most = 10_000;

    private readonly Kept<string, string> kept = new(Most, TimeSpan.FromHours(4), time);

    /// <exception cref="SlackException">There is nobody, or Slack gave no answer.</exception>
    public async Task<string> FindAsync(string email, CancellationToken cancellationToken)
    {
        if (kept.Find(KeyOf(email)) is { } known)
            return known;
        var found = await slack.FindUserAsync(email.Trim(), cancellationToken);
        kept.Keep(KeyOf(email), found);
        return found;
    }

    public void Forget(string email) => kept.Forget(KeyOf(email));

    private static string KeyOf(string email) => email.Trim().ToLowerInvariant();
}
