using Ticketing.Access;
using Ticketing.Search.Binding;
using Ticketing.Search.Language;
using Ticketing.Search.Meaning;
using Ticketing.Time;

namespace Ticketing.Search;

/// <summary>From the text of a query to what it means to somebody. Thread-safe.</summary>
internal sealed class QueryUnderstanding(QueryBinder binder, QueryMeaning meaning, TimeProvider time)
{
    /// <exception cref="TicketValidationException">The text is no query, or names what is not there.</exception>
    public async Task<UnderstoodQuery> ReadAsync(Viewer viewer, string? text, CancellationToken cancellationToken)
    {
        var (understood, error) = await TryReadAsync(viewer, text, cancellationToken);
        return understood ?? throw QueryReader.Refuse(text!, error!);
    }

    /// <summary>What is wrong with a text; null for a query.</summary>
    /// <exception cref="TicketValidationException">It is wrong at no certain place.</exception>
    public async Task<QueryError?> FindErrorAsync(Viewer viewer, string? text, CancellationToken cancellationToken) =>
        (await TryReadAsync(viewer, text, cancellationToken)).Error;

    private async Task<(UnderstoodQuery? Query, QueryError? Error)> TryReadAsync(
        Viewer viewer, string? text, CancellationToken cancellationToken)
    {
        if (!QueryReader.TryRead(text, out var query, out var values, out var error))
            return (null, await meaning.ExplainAsync(viewer.Actor, error, cancellationToken));
        var (names, unknown) = await meaning.ReadAsync(viewer, query, values, cancellationToken);
        return names is null
            ? (null, unknown)
            : (new(query, binder.Bind(query, viewer.Actor, time.GetUtcMicroseconds(), names)), null);
    }
}
