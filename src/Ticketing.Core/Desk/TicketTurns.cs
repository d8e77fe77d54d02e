using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>
/// Lets those who change one ticket in this process take turns: sixteen people who try again at once after a conflict meet the same fifteen
/// others again, and somebody loses every time. Conflicts with other hosts remain, and are decided again. Thread-safe.
/// </summary>
internal sealed class TicketTurns
{
    // Tickets share them by their numbers; with so many, two that are busy at the same moment seldom do.
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the ticket's turn, which lasts until the answer is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(TicketId id, CancellationToken cancellationToken)
    {
        var turn = turns[(int)((ulong)id.Value % (ulong)turns.Length)];
        await turn.WaitAsync(cancellationToken);
        return new Taken(turn);
    }

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
