namespace Ticketing.Commits;

/// <summary>
/// A contributor to commits failed, or added what cannot be stored, and nothing of the commit is: a fault of the host's code, not a
/// refusal.
/// </summary>
public sealed class CommitContributionException : Exception
{
    internal CommitContributionException(string contributor, string what, Exception? innerException = null)
        : base($"The commit contributor '{contributor}' {what}, so nothing of the commit is stored.", innerException) =>
        Contributor = contributor;

    /// <summary>The contributor's <see cref="ICommitContributor.Name"/>.</summary>
    public string Contributor { get; }
}
