using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Finds tickets: as a list without free text, and through the text index with it.</summary>
internal sealed class RelationalTicketSearch(IRelationalDatabase database) : ITicketSearch
{
    private const int MostAtOnce = 1000;

    private readonly ListSearch lists = new(database);
    private readonly TextSearch texts = new(database);

    public Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, MostAtOnce, nameof(request));
        if (request.Where is { ContainsText: true })
            return texts.SearchAsync(request, visibility, cancellationToken);
        if (request.Sort.Field is SortField.Relevance)
            throw new ArgumentException("Only a search with free text has an order of relevance.", nameof(request));
        return lists.SearchAsync(request, visibility, cancellationToken);
    }

    public Task<int> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        return where is { ContainsText: true }
            ? texts.CountAsync(where, cap, visibility, cancellationToken)
            : lists.CountAsync(where, cap, visibility, cancellationToken);
    }
}
