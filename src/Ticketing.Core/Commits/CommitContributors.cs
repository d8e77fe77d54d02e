using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage;

namespace Ticketing.Commits;

/// <summary>The contributors to commits: one list, in the order in which they are asked. Thread-safe.</summary>
public sealed class CommitContributors
{
    // A contributor may be given services that commit, so it is made when there is something to contribute to.
    private readonly Lazy<ICommitContributor[]>? all;

    internal CommitContributors(IServiceProvider services, IEnumerable<ContributorRegistration> registrations)
    {
        var ordered = registrations.OrderBy(one => one.Order).ToList();
        if (ordered.Count > 0)
            all = new(() => [.. ordered.Select(one => (ICommitContributor)services.GetRequiredService(one.Type))]);
    }

    /// <summary>All of them, the first one first.</summary>
    public IReadOnlyList<ICommitContributor> All => all?.Value ?? [];

    /// <summary>The commit with all that they add.</summary>
    /// <exception cref="CommitContributionException">One of them failed, or adds what cannot be stored.</exception>
    internal TicketingCommit Complete(ProposedCommit proposed)
    {
        if (all is null)
            return proposed.Commit;
        foreach (var contributor in all.Value)
        {
            if ((contributor.Origins & proposed.Origin) != 0)
                proposed = proposed with { Commit = Ask(contributor, proposed) };
        }

        return proposed.Commit;
    }

    private static TicketingCommit Ask(ICommitContributor contributor, ProposedCommit proposed)
    {
#pragma warning disable CA1031 // Whatever it is, it is told with the name of who did it.
        try
        {
            return contributor.Contribute(proposed) is { } contribution
                ? Contributions.Add(proposed.Commit, contribution)
                : proposed.Commit;
        }
        catch (ContributionRefusedException refusal)
        {
            throw new CommitContributionException(contributor.Name, refusal.Message);
        }
        catch (Exception fault)
        {
            throw new CommitContributionException(contributor.Name, "failed", fault);
        }
#pragma warning restore CA1031
    }
}
