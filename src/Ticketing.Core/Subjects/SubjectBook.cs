using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Subjects;

/// <summary>
/// Asks the host for what tickets are about, in lots, and answers what somebody may know of: the one place where the host's rules about
/// that are asked. What is of a kind that nobody declares any more is nobody's to know, as its rule is gone. Thread-safe.
/// </summary>
internal sealed class SubjectBook(SubjectKinds kinds, IServiceScopeFactory scopes)
{
    /// <summary>The kinds that there are.</summary>
    public SubjectKinds Kinds => kinds;

    /// <summary>Those of some that somebody may know of, each as the host answers it.</summary>
    /// <param name="actor">Who asks; null for the library's own work, which knows of all.</param>
    /// <param name="references">Which.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<SubjectReference, SubjectAnswer>> AskAsync(
        Actor? actor, IEnumerable<SubjectReference> references, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<SubjectReference, SubjectAnswer>();
        foreach (var alike in references.Distinct().GroupBy(reference => reference.Kind))
        {
            // As it is kept: another spelling of the kind would be another key.
            if (kinds.Find(alike.Key) is not { } kind || kind.Name != alike.Key)
                continue;
            foreach (var some in alike.Chunk(SubjectKind.MostAsked))
            {
                await using var scope = scopes.CreateAsyncScope();
                var told = await kind.AskAsync(
                    scope.ServiceProvider, actor, [.. some.Select(one => one.Id)], cancellationToken);
                foreach (var reference in some.Where(one => told.ContainsKey(one.Id)))
                    answers[reference] = told[reference.Id];
            }
        }

        return answers;
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
        return open.Concat(asked.Keys).ToHashSet();
    }

    /// <summary>A reference as people write it, its kind as that is named; null for none, and where nobody declares the kind.</summary>
    public SubjectReference? Read(string? text) =>
        SubjectReference.Read(text) is { } reference && kinds.Find(reference.Kind) is { } kind ? reference with { Kind = kind.Name } : null;
}
