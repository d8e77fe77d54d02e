namespace Ticketing.Tickets;

public sealed partial record Ticket
{
    /// <summary>The ticket that its events make, from the first one on.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no event, or they do not follow each other from a <see cref="TicketCreated"/> on.
    /// </exception>
    public static Ticket Fold(TicketId id, IEnumerable<RecordedEvent> events)
    {
        Ticket? ticket = null;
        foreach (var recorded in events)
            ticket = ticket is null ? Begin(id, recorded) : ticket.Apply(recorded);
        return ticket ?? throw new InvalidOperationException($"Ticket {id} has no events.");
    }

    /// <summary>The ticket that a first event makes.</summary>
    /// <exception cref="InvalidOperationException">The event is not a <see cref="TicketCreated"/> with version 1.</exception>
    public static Ticket Begin(TicketId id, RecordedEvent first) =>
        first is { Version: 1, Event: TicketCreated created }
            ? new Ticket
            {
                Id = id,
                Version = 1,
                Project = created.Project,
                Title = created.Title,
                Description = created.HasDescription ? 1 : null,
                Workflow = created.Workflow,
                WorkflowVersion = created.WorkflowVersion,
                Status = created.Status,
                StatusCategory = created.StatusCategory,
                Priority = created.Priority,
                Category = created.Category,
                Team = created.Team,
                Assignee = created.Assignee,
                Requester = created.Requester,
                Creator = created.Creator,
                Organisation = created.Organisation,
                CreatedAt = first.At,
                UpdatedAt = first.At,
                Public = new(1, first.At, created.HasDescription ? 1 : null),
                DueAt = created.DueAt,
                ExternalRef = created.ExternalRef,
                Tags = created.Tags,
                AccessKeys = created.AccessKeys,
                Keys = default(EquatableDictionary<EquatableSet>).After(first),
            }
            : throw new InvalidOperationException($"The history of ticket {id} begins with {first}.");

    /// <summary>The ticket after one more event.</summary>
    /// <exception cref="InvalidOperationException">The event is not the next one.</exception>
    public Ticket Apply(RecordedEvent recorded)
    {
        if (recorded.Version != Version + 1)
            throw new InvalidOperationException($"Ticket {Id} at version {Version} cannot take event {recorded.Version}.");
        var (version, updatedAt) = (recorded.Version, Later(recorded.At, UpdatedAt));
        if (recorded.Event.IsInternal())
        {
            return this with
            {
                Version = version,
                UpdatedAt = updatedAt,
                Keys = Keys.After(recorded),
                Items = ItemsAfter(recorded.Event),
                Fields = FieldsAfter(recorded.Event),
            };
        }

        var shown = Public with { Version = Public.Version + 1, UpdatedAt = Later(recorded.At, Public.UpdatedAt) };
        // One copy an event: each arm names the version, the time and what is shown of them by itself.
        return recorded.Event switch
        {
            TitleChanged e => this with { Version = version, UpdatedAt = updatedAt, Public = shown, Title = e.Title },
            DescriptionChanged =>
                this with { Version = version, UpdatedAt = updatedAt, Public = shown with { Description = shown.Version },
                    Description = version, Keys = Keys.After(recorded) },
            PriorityChanged e => this with { Version = version, UpdatedAt = updatedAt, Public = shown, Priority = e.Priority },
            CategoryChanged e => this with { Version = version, UpdatedAt = updatedAt, Public = shown, Category = e.Category },
            ProjectChanged e =>
                Enter(recorded, updatedAt, shown, e.Status, e.StatusCategory, e.Project, e.Category, e.Workflow, e.WorkflowVersion),
            DueDateChanged e => this with { Version = version, UpdatedAt = updatedAt, Public = shown, DueAt = e.DueAt },
            TagsChanged e => this with { Version = version, UpdatedAt = updatedAt, Public = shown, Tags = e.Tags },
            AccessKeysChanged e => this with { Version = version, UpdatedAt = updatedAt, Public = shown, AccessKeys = e.AccessKeys },
            KeysChanged e =>
                this with { Version = version, UpdatedAt = updatedAt, Public = shown, Keys = Keys.After(recorded).Marked(e) },
            ItemAdded or ItemChanged or ItemRemoved =>
                this with { Version = version, UpdatedAt = updatedAt, Public = shown, Items = ItemsAfter(recorded.Event) },
            FieldsChanged =>
                this with { Version = version, UpdatedAt = updatedAt, Public = shown, Fields = FieldsAfter(recorded.Event) },
            AssignmentChanged e => this with
            {
                Version = version,
                UpdatedAt = updatedAt,
                Public = shown,
                Team = e.Team,
                Assignee = e.Assignee,
                Reassignments = Reassignments + (MovesOn(e) ? 1 : 0),
            },
            Transitioned e => Enter(recorded, updatedAt, shown, e.To, e.Category, Project, Category, Workflow, e.WorkflowVersion),
            CommentEdited => this with { Version = version, UpdatedAt = updatedAt, Public = shown, Keys = Keys.After(recorded) },
            CommentDeleted e => this with { Version = version, UpdatedAt = updatedAt, Public = shown, Keys = Keys.Marked(e) },
            CommentAdded e =>
                this with { Version = version, UpdatedAt = updatedAt, Public = shown, Keys = Keys.After(recorded).Marked(e) },
            MergeUndone e => this with
            {
                Version = version,
                UpdatedAt = updatedAt,
                Public = shown,
                Status = e.Status,
                StatusCategory = e.StatusCategory,
                WorkflowVersion = e.WorkflowVersion,
                ResolvedAt = e.ResolvedAt,
                ResolvedBy = e.ResolvedBy,
                ClosedAt = e.ClosedAt,
                Reopens = e.Reopens,
                Keys = Keys.Marked(e),
            },
            SourceReported e => this with
            {
                Version = version,
                UpdatedAt = updatedAt,
                Public = shown,
                Status = e.Status,
                StatusCategory = e.StatusCategory,
                ResolvedAt = e.ResolvedAt,
                ResolvedBy = e.ResolvedBy,
                ClosedAt = e.ClosedAt,
                Reassignments = e.Reassignments,
                Reopens = e.Reopens,
                Keys = Keys.Marked(e),
            },
            _ => throw new InvalidOperationException($"Ticket {Id} was filed already; event {recorded.Version} files it again."),
        };
    }

    private EquatableDictionary<ItemTotal> ItemsAfter(TicketEvent happened) => happened switch
    {
        ItemAdded { Item: var item } => Items.With(item.Kind, Items[item.Kind].With(item)),
        ItemChanged { Item: var item, Before: var before } => Items.With(item.Kind, Items[item.Kind].Without(before).With(item)),
        ItemRemoved { Item: var item } => Items.With(item.Kind, Items[item.Kind].Without(item)),
        _ => Items,
    };

    private EquatableDictionary<FieldValue> FieldsAfter(TicketEvent happened)
    {
        var fields = Fields;
        if (happened is not FieldsChanged changed)
            return fields;
        foreach (var (field, value) in changed.Fields)
            fields = fields.With(field, value.IsEmpty ? default : value with { Internal = changed.Internal });
        return fields;
    }

    // An import may bring what happened before in a later event.
    private static DateTimeOffset Later(DateTimeOffset at, DateTimeOffset before) => at > before ? at : before;

    private Ticket Enter(
        RecordedEvent recorded, DateTimeOffset updatedAt, PublicStamp shown, string status, StatusCategory statusCategory,
        string project, string category, string workflow, int workflowVersion) => this with
    {
        Version = recorded.Version,
        UpdatedAt = updatedAt,
        Public = shown,
        Status = status,
        StatusCategory = statusCategory,
        Project = project,
        Category = category,
        Workflow = workflow,
        WorkflowVersion = workflowVersion,
        ResolvedAt = statusCategory.IsOpen() ? null : ResolvedAt ?? (statusCategory is StatusCategory.Done ? recorded.At : null),
        ResolvedBy = statusCategory.IsOpen() ? null : ResolvedBy ?? (statusCategory is StatusCategory.Done ? recorded.By : null),
        ClosedAt = statusCategory is StatusCategory.Closed ? ClosedAt ?? recorded.At : null,
        Reopens = Reopens + (statusCategory.IsOpen() && !StatusCategory.IsOpen() ? 1 : 0),
        Keys = Keys.Marked(recorded.Event),
    };

    // The first assignment is none; neither is giving a person a ticket that his team already has, nor taking it away.
    private bool MovesOn(AssignmentChanged e) =>
        (Team is not null && e.Team is not null && Team != e.Team) ||
        (Assignee is not null && e.Assignee is not null && Assignee != e.Assignee);
}
