using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Administration;

/// <summary>What is particular to the entries of an <see cref="AdministeredBook{T}"/>. Thread-safe.</summary>
/// <typeparam name="T">What they are.</typeparam>
internal interface IBookRules<T>
{
    /// <summary>What refusals call one of them: <c>template</c>.</summary>
    string What { get; }

    /// <summary>What somebody lacks who may not change one.</summary>
    Permission Needed { get; }

    /// <summary>Whether one exists for somebody.</summary>
    bool Has(Actor actor, T entry);

    /// <summary>Whether somebody adds, changes and deletes one.</summary>
    bool MayChange(Actor actor, T entry);

    /// <summary>One as it is kept.</summary>
    T Normalise(T entry);

    /// <summary>Notes what is wrong with one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="entry">It.</param>
    /// <param name="others">The tenant's other ones, whoever has them.</param>
    /// <param name="errors">Takes it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task CheckAsync(string tenant, T entry, IReadOnlyList<T> others, FieldErrors errors, CancellationToken cancellationToken);

    /// <summary>Notes what is wrong with one that comes from another help desk: what it would be refused for here, by default.</summary>
    /// <inheritdoc cref="CheckAsync"/>
    Task CheckImportedAsync(
        string tenant, T entry, IReadOnlyList<T> others, FieldErrors errors, CancellationToken cancellationToken) =>
        CheckAsync(tenant, entry, others, errors, cancellationToken);

    /// <summary>What is stored when one is saved or deleted: nothing besides, by default.</summary>
    /// <param name="commit">What is stored of it.</param>
    /// <param name="entry">It.</param>
    /// <param name="isKept">Whether it is saved; false where it is deleted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<TicketingCommit> CompleteAsync(TicketingCommit commit, T entry, bool isKept, CancellationToken cancellationToken) =>
        Task.FromResult(commit);
}
