using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.CustomFields;
using Ticketing.CustomFields.Stored;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Administration;

/// <summary>
/// The custom fields of tickets. Those that agents alone see, and those of projects that do not exist for the caller, do not exist for him.
/// Thread-safe.
/// </summary>
public sealed class FieldDesk
{
    private readonly ActorResolver actors;
    private readonly FieldBook book;
    private readonly IDirectory directory;
    private readonly WorkflowRegistry workflows;
    private readonly CommitPipeline commits;

    internal FieldDesk(
        ActorResolver actors, FieldBook book, IDirectory directory, WorkflowRegistry workflows, CommitPipeline commits) =>
        (this.actors, this.book, this.directory, this.workflows, this.commits) = (actors, book, directory, workflows, commits);

    /// <summary>The fields that exist for the caller, retired ones too, in the order in which they are shown; at most 200.</summary>
    public async Task<IReadOnlyList<FieldDefinition>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var fields = await book.OfAsync(caller.Tenant, cancellationToken);
        return [.. fields.All.Where(field => Sees(actor, field))];
    }

    /// <summary>A field.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<FieldDefinition> GetAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return (await book.OfAsync(caller.Tenant, cancellationToken)).Find(key) is { } field && Sees(actor, field)
            ? field
            : throw new TicketNotFoundException($"field '{key}'");
    }

    /// <summary>
    /// The fields that the caller fills in when he files a ticket of a category, in the order in which they are shown.
    /// </summary>
    public async Task<IReadOnlyList<FieldDefinition>> OfNewAsync(
        Caller caller, string project, string category, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var fields = (await book.OfAsync(caller.Tenant, cancellationToken)).Of(project, category);
        return [.. fields.Where(field => FieldAccess.FillsIn(field, permission => actor.May(permission, project)))];
    }

    /// <summary>
    /// The fields of a ticket that the caller sees, and whether he may fill them in: those of its category, and others that it has
    /// something in.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">The ticket as he sees it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<(FieldDefinition Field, bool MayEdit)>> OfTicketAsync(
        Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return
        [
            .. (await book.OfAsync(caller.Tenant, cancellationToken)).All
                .Where(field => FieldAccess.Sees(field, ticket, actor))
                .Select(field => (Field: field, Has: field.IsActive && field.IsOf(ticket.Project, ticket.Category)))
                .Where(one => one.Has || !ticket.Fields[one.Field.Key].IsEmpty)
                .Select(one => (one.Field, one.Has && FieldAccess.MayEdit(one.Field, ticket, actor))),
        ];
    }

    /// <summary>Makes a field, or changes one. What its values are and who sees it stays as it was made.</summary>
    /// <exception cref="TicketValidationException">Something about it is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not manage the project whose tickets have it, or all
    /// projects.</exception>
    /// <exception cref="TicketConflictException">Somebody changed it meanwhile.</exception>
    public async Task<FieldDefinition> SaveAsync(Caller caller, FieldDefinition field, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(field);
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var (known, version) = Keys.IsValid(field.Key) ? await book.FindAsync(caller.Tenant, field.Key, cancellationToken) : (null, 0);
        if (!MayManage(actor, field) || (known is not null && !MayManage(actor, known)))
            throw new TicketForbiddenException(Permission.ManageProject);
        field = field.IsInternal ? field with { EditedBy = FieldAudience.Agents } : field;
        var errors = new FieldErrors();
        DefinitionRules.Check(field, known, errors);
        if (book.IsInCode(field.Key))
            errors.Add("key", "The host's code defines this field: it is changed there.", FieldErrorCodes.FieldInCode);
        await CheckPlacesAsync(caller.Tenant, field, errors, cancellationToken);
        errors.ThrowIfAny();
        if (known is null && (await book.ReadAsync(caller.Tenant, cancellationToken)).All.Length >= TicketLimits.Fields)
            throw new TicketValidationException("key", Wording.Of(FieldErrorCodes.TooMany, $"There may be {TicketLimits.Fields} at most."));
        await commits.CommitAsync(
            CommitOrigins.Administration, caller.Tenant, caller.UserId, [], [FieldBook.Save(field, version)], cancellationToken);
        return field;
    }

    private async Task CheckPlacesAsync(string tenant, FieldDefinition field, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (field.Project is { } project && await directory.FindProjectAsync(tenant, project, cancellationToken) is null)
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{project}'."));
        else if (field.Category is { } category
            && (field.Project is null || await directory.FindCategoryAsync(tenant, field.Project, category, cancellationToken) is null))
            errors.Add("category", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{category}'."));
        if (field.RequiredBy.FirstOrDefault(trigger => !workflows.Triggers.Contains(trigger)) is { } unknown)
            errors.Add("requiredBy", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{unknown}'."));
    }

    private static bool MayManage(Actor actor, FieldDefinition field) => actor.May(Permission.ManageProject, field.Project);

    private static bool Sees(Actor actor, FieldDefinition field) =>
        MayManage(actor, field)
        || ((field.Project is null || ProjectAccess.Sees(actor, field.Project))
            && (!field.IsInternal || actor.MaySomewhereIn(field.Project, Permission.ReadInternal)));
}
