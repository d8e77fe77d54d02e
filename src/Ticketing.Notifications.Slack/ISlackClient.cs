namespace Ticketing.Notifications.Slack;

/// <summary>
/// What is asked of Slack. It tries nothing again: whoever sends notifications does that. A host that reaches Slack another way adds its
/// own as a singleton. Implementations are thread-safe.
/// </summary>
public interface ISlackClient
{
    /// <summary>Who has a mail address, by <c>users.lookupByEmail</c>.</summary>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The id of the person in Slack.</returns>
    /// <exception cref="SlackException">There is nobody, or Slack gave no answer.</exception>
    Task<string> FindUserAsync(string email, CancellationToken cancellationToken);

    /// <summary>Posts a message, by <c>chat.postMessage</c>.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Where it stands now.</returns>
    /// <exception cref="SlackException">It was not posted, or nobody knows whether it was.</exception>
    Task<SlackPost> PostAsync(SlackMessage message, CancellationToken cancellationToken);
}
