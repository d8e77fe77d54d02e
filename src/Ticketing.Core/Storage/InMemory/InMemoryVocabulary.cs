namespace Ticketing.Storage.InMemory;

/// <summary>Looks into every ticket.</summary>
internal sealed class InMemoryVocabulary(InMemoryStore store) : IVocabulary
{
    public Task<IReadOnlySet<string>> FindAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Count, IVocabulary.MostAtOnce, nameof(terms));
        var asked = terms.ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ticket in store.Tickets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.UnionWith(ticket.Terms.Title.Concat(ticket.Terms.Body).Concat(ticket.Terms.Internal).Where(asked.Contains));
        }

        return Task.FromResult<IReadOnlySet<string>>(found);
    }
}
