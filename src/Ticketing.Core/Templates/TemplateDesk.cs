using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.CustomFields.Stored;
using Ticketing.Storage;

namespace Ticketing.Templates;

/// <summary>
/// Templates of new tickets: those of the projects in which the caller files tickets, or which he manages. Another one does not exist for
/// him. Thread-safe.
/// </summary>
public sealed class TemplateDesk
{
    private readonly ActorResolver actors;
    private readonly DocumentBook<TicketTemplate> book;
    private readonly FieldBook fields;
    private readonly CarefulDirectory directory;
    private readonly CommitPipeline commits;

    internal TemplateDesk(
        ActorResolver actors, DocumentBook<TicketTemplate> book, FieldBook fields, CarefulDirectory directory, CommitPipeline commits) =>
        (this.actors, this.book, this.fields, this.directory, this.commits) = (actors, book, fields, directory, commits);

    /// <summary>All templates that exist for the caller, by name; at most <see cref="TemplateLimits.PerTenant"/>.</summary>
    public Task<IReadOnlyList<ShownTemplate>> ListAsync(Caller caller, CancellationToken cancellationToken) =>
        WhereAsync(caller, TemplateAccess.Has, cancellationToken);

    /// <summary>Those that are offered to the caller when he files a ticket, by name.</summary>
    public Task<IReadOnlyList<ShownTemplate>> OfNewAsync(Caller caller, CancellationToken cancellationToken) =>
        WhereAsync(caller, TemplateAccess.IsOffered, cancellationToken);

    /// <summary>A template.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<ShownTemplate> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return Shown(actor, await RequireAsync(actor, id, cancellationToken));
    }

    /// <summary>Adds a template.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="template">The template; its id and version do not count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not manage the project.</exception>
    public async Task<ShownTemplate> AddAsync(Caller caller, TicketTemplate template, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return await SaveAsync(
            actor, template with { Id = Guid.CreateVersion7().ToString("n"), Version = 0 }, cancellationToken);
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
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var known = await RequireChangeAsync(actor, template.Id, expectedVersion, cancellationToken);
        return await SaveAsync(actor, template with { Version = known.Version }, cancellationToken);
    }

    /// <summary>Deletes a template.</summary>
    /// <inheritdoc cref="ChangeAsync" path="/exception"/>
    public async Task DeleteAsync(Caller caller, string id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var known = await RequireChangeAsync(actor, id, expectedVersion, cancellationToken);
        await CommitAsync(actor, book.Save(id, known.Version, null), cancellationToken);
    }

    private async Task<IReadOnlyList<ShownTemplate>> WhereAsync(
        Caller caller, Func<Actor, TicketTemplate, bool> exists, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return
        [
            .. (await book.OfAsync(caller.Tenant, cancellationToken))
                .Where(template => exists(actor, template))
                .OrderBy(template => template.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(template => template.Id, StringComparer.Ordinal)
                .Select(template => Shown(actor, template)),
        ];
    }

    private async Task<ShownTemplate> SaveAsync(Actor actor, TicketTemplate said, CancellationToken cancellationToken)
    {
        var template = TemplateRules.Normalise(said);
        if (!TemplateAccess.MayChange(actor, template))
            throw new TicketForbiddenException(Permission.ManageProject);
        var errors = new FieldErrors();
        var others = (await book.ReadAsync(actor.Tenant, cancellationToken)).Where(other => other.Id != template.Id).ToList();
        TemplateRules.Check(template, others, await fields.OfAsync(actor.Tenant, cancellationToken), errors);
        if (await directory.FindProjectAsync(actor.Tenant, template.Project, cancellationToken) is null)
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{template.Project}'."));
        else if (template.Category is { } category
            && await directory.FindCategoryAsync(actor.Tenant, template.Project, category, cancellationToken) is null)
            errors.Add("category", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{category}'."));
        errors.ThrowIfAny();
        await CommitAsync(actor, book.Save(template.Id, template.Version, template), cancellationToken);
        return Shown(actor, template with { Version = template.Version + 1 });
    }

    private async Task CommitAsync(Actor actor, DocumentChange change, CancellationToken cancellationToken) =>
        await commits.CommitAsync(CommitOrigins.Administration, actor.Tenant, actor.UserId, [], [change], cancellationToken);

    private async Task<TicketTemplate> RequireAsync(Actor actor, string id, CancellationToken cancellationToken) =>
        await book.FindAsync(actor.Tenant, id, cancellationToken) is { } template && TemplateAccess.Has(actor, template)
            ? template
            : throw new TicketNotFoundException($"template '{id}'");

    private async Task<TicketTemplate> RequireChangeAsync(
        Actor actor, string id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var known = await RequireAsync(actor, id, cancellationToken);
        if (!TemplateAccess.MayChange(actor, known))
            throw new TicketForbiddenException(Permission.ManageProject);
        return expectedVersion is { } expected && expected != known.Version
            ? throw TicketConflictException.Stale(
                $"template '{id}'", Wording.Of(RefusalCodes.ChangedMeanwhile, $"The template '{known.Name}' was changed meanwhile."))
            : known;
    }

    private static ShownTemplate Shown(Actor actor, TicketTemplate template) =>
        new(template, TemplateAccess.MayChange(actor, template));
}
