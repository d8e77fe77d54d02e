using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.Templates;

/// <summary>
/// Templates of new tickets: those of the projects in which the caller files tickets, or which he manages. Another one does not exist for
/// him. Thread-safe.
/// </summary>
public sealed class TemplateDesk
{
    private readonly AdministeredBook<TicketTemplate> book;

    internal TemplateDesk(AdministeredBook<TicketTemplate> book) => this.book = book;

    /// <summary>All templates that exist for the caller, by name; at most <see cref="TemplateLimits.PerTenant"/>.</summary>
    public async Task<IReadOnlyList<ShownTemplate>> ListAsync(Caller caller, CancellationToken cancellationToken) =>
        [.. (await book.ListAsync(caller, null, cancellationToken)).Select(Shown)];

    /// <summary>Those that are offered to the caller when he files a ticket, by name.</summary>
    public async Task<IReadOnlyList<ShownTemplate>> OfNewAsync(Caller caller, CancellationToken cancellationToken) =>
        [.. (await book.ListAsync(caller, TemplateAccess.IsOffered, cancellationToken)).Select(Shown)];

    /// <summary>A template.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<ShownTemplate> GetAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        Shown(await book.GetAsync(caller, id, cancellationToken));

    /// <summary>Adds a template.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="template">The template; its id and version do not count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not manage the project.</exception>
    public async Task<ShownTemplate> AddAsync(Caller caller, TicketTemplate template, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new(await book.AddAsync(caller, template, cancellationToken), MayChange: true);
    }

    /// <summary>
    /// Stores a template that was exported, under the id that it had. One of that id that is here already stays as it is.
    /// </summary>
    /// <param name="caller">Who imports.</param>
    /// <param name="template">The template; its version does not count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether there was none.</returns>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not add such a one.</exception>
    /// <exception cref="TicketConflictException">Somebody else stored it at this moment.</exception>
    public Task<bool> ImportAsync(Caller caller, TicketTemplate template, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        return book.ImportAsync(caller, template, cancellationToken);
    }

    /// <summary>Changes a template: the whole of it is as it is said.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="template">The template; its version does not count.</param>
    /// <param name="expectedVersion">The version that it is meant for; null for any.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not manage the project.</exception>
    /// <exception cref="TicketConflictException">It is not at that version any more.</exception>
    public async Task<ShownTemplate> ChangeAsync(
        Caller caller, TicketTemplate template, int? expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new(await book.ChangeAsync(caller, template, expectedVersion, cancellationToken), MayChange: true);
    }

    /// <summary>Deletes a template.</summary>
    /// <inheritdoc cref="ChangeAsync" path="/exception"/>
    public Task DeleteAsync(Caller caller, string id, int? expectedVersion, CancellationToken cancellationToken) =>
        book.DeleteAsync(caller, id, expectedVersion, cancellationToken);

    private static ShownTemplate Shown((TicketTemplate Template, bool MayChange) one) => new(one.Template, one.MayChange);
}
