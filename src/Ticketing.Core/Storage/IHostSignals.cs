namespace Ticketing.Storage;

/// <summary>
/// Carries short texts between the hosts that share a database, at once and without keeping them: whoever does not listen at that moment
/// never hears of it. So it is good for hints alone. A store that has no such way registers none, and its host is alone. Thread-safe.
/// </summary>
public interface IHostSignals
{
    /// <summary>The most characters that a signal may have, in ASCII.</summary>
    const int MostLength = 7000;

    /// <summary>Tells all hosts that listen, this one included.</summary>
    /// <param name="signals">What is told; each has <see cref="MostLength"/> at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task SendAsync(IReadOnlyCollection<string> signals, CancellationToken cancellationToken);

    /// <summary>Listens until it is cancelled, or throws when the line is lost.</summary>
    /// <param name="listening">Is called once what is sent from then on is heard.</param>
    /// <param name="hear">Is called with each signal, one after the other; it returns at once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task ListenAsync(Action listening, Action<string> hear, CancellationToken cancellationToken);
}
