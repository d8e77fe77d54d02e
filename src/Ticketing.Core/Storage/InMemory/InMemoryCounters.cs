namespace Ticketing.Storage.InMemory;

/// <summary>Reads the counters: what is folded and what is pending.</summary>
internal sealed class InMemoryCounters(InMemoryStore store) : ICounters
{
    public Task<IReadOnlyList<CounterCell>> ReadAsync(CounterRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CounterCell>>(
        [
            .. store.Tenant(request.Tenant).Counters.Sum().Cells
                .Where(cell => cell.Key.Cube == request.Cube && cell.Key.StatusCategory >= request.Least
                    && cell.Key.StatusCategory <= request.Most)
                .Where(cell => request.Projects is null
                    ? cell.Key.Project is null
                    : cell.Key.Project is { } project && request.Projects.Contains(project))
                .Where(cell => request.Values is null || (cell.Key.Value is { } value && request.Values.Contains(value)))
                .GroupBy(cell => (cell.Key.StatusCategory, cell.Key.Status, cell.Key.Value), cell => cell.Value)
                .Select(cell => new CounterCell(cell.Key.StatusCategory, cell.Key.Status, cell.Key.Value, cell.Sum())),
        ]);
}
