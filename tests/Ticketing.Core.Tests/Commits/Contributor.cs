using Ticketing.Commits;

namespace Ticketing.Tests.Commits;

/// <summary>A contributor that a test tells what to add; each kind is a type of its own, as the help desk asks each type once.</summary>
internal abstract class Contributor : ICommitContributor
{
    public required string Name { get; init; }

    public CommitOrigins Origins { get; init; } = CommitOrigins.Usual;

    public Func<ProposedCommit, CommitContribution?> Adds { get; init; } = _ => null;

    /// <summary>What it was asked, the first first.</summary>
    public List<ProposedCommit> Asked { get; } = [];

    public CommitContribution? Contribute(ProposedCommit proposed)
    {
        Asked.Add(proposed);
        return Adds(proposed);
    }
}

internal sealed class FirstContributor : Contributor;

internal sealed class SecondContributor : Contributor;
