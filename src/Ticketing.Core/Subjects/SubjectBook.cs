using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Subjects;

/// <summary>
/// Asks the host for what tickets are about, in lots and within a time, and answers what somebody may know of: the one place where the
/// host's rules about that are asked. What is of a kind that nobody declares any more is nobody's to know, as its rule is gone, and while a
/// host does not answer, what a rule narrows is nobody's either. Thread-safe.
/// </summary>
internal sealed partial class SubjectBook(
    SubjectKinds kinds, IServiceScopeFactory scopes, TimeSpan patience, TimeProvider time, ILogger logger)
{
    /// <summary>How long a kind whose lookup took too long is not asked for: else all who wait for it would wait again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    // By the name of the kind, until when it is not asked for.
    private readonly ConcurrentDictionary<string, DateTimeOffset> resting = new();

    /// <summary>The kinds that there are.</summary>
    public SubjectKinds Kinds => kinds;

    /// <summary>Those of some that somebody may know of, each as the host answers it.</summary>
    /// <param name="actor">Who asks; null for the library's own work, which knows of all.</param>
    /// <param name="references">Which.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<SubjectAnswers> AskAsync(
        Actor? actor, IEnumerable<SubjectReference> references, CancellationToken cancellationToken)
    {
        var known = new Dictionary<SubjectReference, SubjectAnswer>();
        var unanswered = new HashSet<SubjectReference>();
        foreach (var alike in references.Distinct().GroupBy(reference => reference.Kind))
        {
            // As it is kept: another spelling of the kind would be another key.
            if (kinds.Find(alike.Key) is not { } kind || kind.Name != alike.Key)
                continue;
            foreach (var some in alike.Chunk(SubjectKind.MostAsked))
            {
                var told = await TryAsync(kind, actor, [.. some.Select(one => one.Id)], cancellationToken);
                if (told is null)
                    unanswered.UnionWith(some);
                // While nobody can tell who may know of what is narrowed, nobody may.
                var silent = actor is null || !kind.IsNarrowed ? new SubjectAnswer(SubjectStanding.Unanswered) : null;
                foreach (var reference in some)
                {
                    if ((told is null ? silent : told.GetValueOrDefault(reference.Id)) is { } answer)
                        known[reference] = answer;
                }
            }
        }

        return new(known, unanswered);
    }

    /// <summary>Those of some that somebody may know of; the host is asked only where it has a rule.</summary>
    /// <inheritdoc cref="AskAsync"/>
    public async Task<IReadOnlySet<SubjectReference>> VisibleAsync(
        Actor? actor, IReadOnlyCollection<SubjectReference> references, CancellationToken cancellationToken)
    {
        if (actor is null)
            return references.ToHashSet();
        var open = references.Where(reference => kinds.Find(reference.Kind) is { IsNarrowed: false });
        var asked = await AskAsync(
            actor, references.Where(reference => kinds.Find(reference.Kind) is { IsNarrowed: true }), cancellationToken);
        return open.Concat(asked.Known.Keys).ToHashSet();
    }

    /// <summary>A reference as people write it, its kind as that is named; null for none, and where nobody declares the kind.</summary>
    public SubjectReference? Read(string? text) =>
        SubjectReference.Read(text) is { } reference && kinds.Find(reference.Kind) is { } kind ? reference with { Kind = kind.Name } : null;

    // Null where the host does not answer. It is asked in a scope of its own, which lasts until it has ended.
    private async Task<IReadOnlyDictionary<string, SubjectAnswer>?> TryAsync(
        SubjectKind kind, Actor? actor, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (resting.TryGetValue(kind.Name, out var until) && time.GetUtcNow() < until)
            return null;
        using var patient = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patient.Token);
        try
        {
            return await LookUpAsync(kind, actor, ids, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && patient.IsCancellationRequested)
        {
            resting[kind.Name] = time.GetUtcNow() + Rest;
            TookTooLong(kind.Name, patience, Rest);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(kind.Name, ids.Count, fault);
        }

        return null;
    }

    private async Task<IReadOnlyDictionary<string, SubjectAnswer>> LookUpAsync(
        SubjectKind kind, Actor? actor, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await kind.AskAsync(scope.ServiceProvider, actor, ids, cancellationToken);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The lookup of subjects of the kind '{Kind}' failed for {Count} ids; they are shown by the names that they had.")]
    private partial void Failed(string kind, int count, Exception fault);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The lookup of subjects of the kind '{Kind}' took longer than {Patience}; it is not asked for {Rest}.")]
    private partial void TookTooLong(string kind, TimeSpan patience, TimeSpan rest);
}
