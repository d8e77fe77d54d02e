using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>
/// Something that happened to a ticket: a closed family. An event carries what the fold needs and no text that a person
/// wrote but titles; descriptions and comments are referred to by number (<see cref="TicketText"/>).
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TicketCreated), "created")]
[JsonDerivedType(typeof(TitleChanged), "titleChanged")]
[JsonDerivedType(typeof(DescriptionChanged), "descriptionChanged")]
[JsonDerivedType(typeof(PriorityChanged), "priorityChanged")]
[JsonDerivedType(typeof(CategoryChanged), "categoryChanged")]
[JsonDerivedType(typeof(ProjectChanged), "projectChanged")]
[JsonDerivedType(typeof(DueDateChanged), "dueDateChanged")]
[JsonDerivedType(typeof(TagsChanged), "tagsChanged")]
[JsonDerivedType(typeof(AccessKeysChanged), "accessKeysChanged")]
[JsonDerivedType(typeof(KeysChanged), "keysChanged")]
[JsonDerivedType(typeof(ItemAdded), "itemAdded")]
[JsonDerivedType(typeof(ItemChanged), "itemChanged")]
[JsonDerivedType(typeof(ItemRemoved), "itemRemoved")]
[JsonDerivedType(typeof(FieldsChanged), "fieldsChanged")]
[JsonDerivedType(typeof(AssignmentChanged), "assignmentChanged")]
[JsonDerivedType(typeof(Transitioned), "transitioned")]
[JsonDerivedType(typeof(CommentAdded), "commentAdded")]
[JsonDerivedType(typeof(CommentEdited), "commentEdited")]
[JsonDerivedType(typeof(CommentDeleted), "commentDeleted")]
[JsonDerivedType(typeof(MergeUndone), "mergeUndone")]
[JsonDerivedType(typeof(SourceReported), "sourceReported")]
public abstract record TicketEvent
{
    private protected TicketEvent()
    {
    }
}

/// <summary>The ticket was filed. Its description, if any, is the text with this event's version.</summary>
public sealed record TicketCreated : TicketEvent
{
    /// <summary>The key of its project.</summary>
    public required string Project { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>Whether a description came with it.</summary>
    public bool HasDescription { get; init; }

    /// <summary>The name of the workflow it follows.</summary>
    public required string Workflow { get; init; }

    /// <summary>The version of that workflow.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The status it begins in.</summary>
    public required string Status { get; init; }

    /// <summary>That status's category.</summary>
    public required StatusCategory StatusCategory { get; init; }

    /// <summary>How pressing it is.</summary>
    public required Priority Priority { get; init; }

    /// <summary>The key of its category, within its project.</summary>
    public required string Category { get; init; }

    /// <summary>Who needs it (user id).</summary>
    public required string Requester { get; init; }

    /// <summary>Who filed it (user id).</summary>
    public required string Creator { get; init; }

    /// <summary>The requester's organisation at that time.</summary>
    public string? Organisation { get; init; }

    /// <summary>The team it is assigned to.</summary>
    public string? Team { get; init; }

    /// <summary>The person it is assigned to (user id).</summary>
    public string? Assignee { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What another system calls it; unique in this project and the <see cref="Source"/>, also when the ticket moves on.</summary>
    public string? ExternalRef { get; init; }

    /// <summary>Which other system's name that is, where an app takes tickets from several; null where it was not said.</summary>
    public string? Source { get; init; }

    /// <summary>What the recurring ticket was called that filed it in the creator's name; null where somebody did.</summary>
    public string? Schedule { get; init; }

    /// <summary>Its tags, sorted.</summary>
    public EquatableSet Tags { get; init; }

    /// <summary>The access keys put on it, sorted.</summary>
    public EquatableSet AccessKeys { get; init; }

    /// <inheritdoc cref="CommentAdded.Mentioned"/>
    public EquatableSet Mentioned { get; init; }

    /// <inheritdoc cref="CommentAdded.Watching"/>
    public EquatableSet Watching { get; init; }
}

/// <summary>The title was rewritten.</summary>
public sealed record TitleChanged(string Title) : TicketEvent;

/// <summary>The description was rewritten: it is the text with this event's version.</summary>
public sealed record DescriptionChanged : TicketEvent
{
    /// <inheritdoc cref="CommentAdded.Mentioned"/>
    public EquatableSet Mentioned { get; init; }

    /// <inheritdoc cref="CommentAdded.Watching"/>
    public EquatableSet Watching { get; init; }
}

/// <summary>The priority was set.</summary>
public sealed record PriorityChanged(Priority Priority) : TicketEvent;

/// <summary>The category was set.</summary>
public sealed record CategoryChanged(string Category) : TicketEvent;

/// <summary>The ticket moved to another project, and with it to that project's workflow and categories.</summary>
public sealed record ProjectChanged(
    string Project, string Category, string Workflow, int WorkflowVersion, string Status, StatusCategory StatusCategory) : TicketEvent;

/// <summary>The due time was set, or taken away (null).</summary>
public sealed record DueDateChanged(DateTimeOffset? DueAt) : TicketEvent;

/// <summary>The tags were set.</summary>
public sealed record TagsChanged(EquatableSet Tags) : TicketEvent;

/// <summary>The access keys were set (<see cref="Access.Actor.AccessKeys"/>).</summary>
public sealed record AccessKeysChanged(EquatableSet AccessKeys) : TicketEvent;

/// <summary>
/// Keys of a kind were put on the ticket or taken off. Tags and access keys have events of their own, which were there before.
/// </summary>
public sealed record KeysChanged(TicketKeyKind Kind) : TicketEvent
{
    /// <summary>Those put on it.</summary>
    public EquatableSet Added { get; init; }

    /// <summary>Those taken off.</summary>
    public EquatableSet Removed { get; init; }

    /// <summary>Whether only those may know of it who may read internal comments: nobody else knew of what is taken off.</summary>
    public bool Internal { get; init; }
}

/// <summary>The ticket got an item.</summary>
public sealed record ItemAdded(TicketItem Item) : TicketEvent;

/// <summary>One of the ticket's items was changed: the same kind, key and audience.</summary>
/// <param name="Item">As it is now.</param>
/// <param name="Before">As it was.</param>
public sealed record ItemChanged(TicketItem Item, TicketItem Before) : TicketEvent;

/// <summary>One of the ticket's items was taken away.</summary>
/// <param name="Item">As it was.</param>
public sealed record ItemRemoved(TicketItem Item) : TicketEvent;

/// <summary>Custom fields were set, or emptied: those that are named, as they are now.</summary>
/// <param name="Fields">By the key of the field; whether they are internal, <see cref="Internal"/> says of all.</param>
public sealed record FieldsChanged(
    [property: JsonConverter(typeof(FieldValuesJsonConverter))] EquatableDictionary<FieldValue> Fields) : TicketEvent
{
    /// <summary>Whether only those may know of it who may read internal comments.</summary>
    public bool Internal { get; init; }
}

/// <summary>The ticket was assigned, reassigned or unassigned: both parts as they are now.</summary>
public sealed record AssignmentChanged(string? Team, string? Assignee) : TicketEvent
{
    /// <summary>Why, when a rule or a person said so.</summary>
    public string? Why { get; init; }
}

/// <summary>The workflow took the ticket from one status to another.</summary>
public sealed record Transitioned(
    string Trigger, string From, string To, StatusCategory Category, int WorkflowVersion) : TicketEvent;

/// <summary>A comment was added: its body is the text with this event's version.</summary>
public sealed record CommentAdded(CommentVisibility Visibility) : TicketEvent
{
    /// <summary>Who is named in the text and may read it (user ids).</summary>
    public EquatableSet Mentioned { get; init; }

    /// <summary>Who watches the ticket from then on because he wrote the text or is named in it (user ids).</summary>
    public EquatableSet Watching { get; init; }

    /// <summary>
    /// Whether the ticket is answered from then on (<see cref="Ticket.IsAnswered"/>): true where whoever needs it wrote what somebody
    /// should answer, false where somebody did; null where nothing changes.
    /// </summary>
    public bool? Answered { get; init; }
}

/// <summary>A comment was rewritten: its text keeps its number, and what it said before is an <see cref="EarlierText"/>.</summary>
/// <param name="Comment">Its number: the version of the event that added it.</param>
/// <param name="Visibility">Who may read it, as before.</param>
public sealed record CommentEdited(int Comment, CommentVisibility Visibility) : TicketEvent
{
    /// <summary>How many internal events came before the comment: so much lower is its number for who may not know of them.</summary>
    public int InternalsBefore { get; init; }

    /// <summary>Who is named in the text now and was not before, and may read it (user ids).</summary>
    public EquatableSet Mentioned { get; init; }

    /// <summary>Who watches the ticket from then on because he is named anew (user ids).</summary>
    public EquatableSet Watching { get; init; }
}

/// <summary>A comment was deleted: what it said is an <see cref="EarlierText"/>.</summary>
/// <param name="Comment">Its number: the version of the event that added it.</param>
/// <param name="Visibility">Who could read it.</param>
public sealed record CommentDeleted(int Comment, CommentVisibility Visibility) : TicketEvent
{
    /// <inheritdoc cref="CommentEdited.InternalsBefore"/>
    public int InternalsBefore { get; init; }

    /// <summary>
    /// Whether the ticket is answered from then on (<see cref="Ticket.IsAnswered"/>): false where it was the only one that somebody should
    /// have answered; null where nothing changes.
    /// </summary>
    public bool? Answered { get; init; }
}

/// <summary>The ticket was merged into another one and is no more: its state is again what it was before. No transition is fired.</summary>
public sealed record MergeUndone : TicketEvent
{
    /// <summary>The status that it had.</summary>
    public required string Status { get; init; }

    /// <summary>That status's category.</summary>
    public required StatusCategory StatusCategory { get; init; }

    /// <summary>The version of the workflow that had moved it there.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>When its work had been completed; null where it was open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Who had completed it (user id).</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>When it had been closed; null where it was not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often it had been opened again.</summary>
    public int Reopens { get; init; }

    /// <summary>Whether the last word was that of whoever needs it (<see cref="Ticket.IsAnswered"/>).</summary>
    public bool Answered { get; init; }
}

/// <summary>
/// An imported fact: what another system said of the ticket at that time, in its own word and in ours. It fires no
/// transition; the fold takes the figures as they are.
/// </summary>
public sealed record SourceReported : TicketEvent
{
    /// <summary>What identifies the fact within its ticket at the source, so that importing it again adds nothing.</summary>
    public required string Revision { get; init; }

    /// <summary>The source's own word for the status.</summary>
    public required string SourceStatus { get; init; }

    /// <summary>Our status for it.</summary>
    public required string Status { get; init; }

    /// <summary>That status's category.</summary>
    public required StatusCategory StatusCategory { get; init; }

    /// <summary>When the source says it was resolved; null when it does not say.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Who resolved it there (user id).</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>When the source says it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The source's own count of reassignments.</summary>
    public int Reassignments { get; init; }

    /// <summary>The source's own count of reopenings.</summary>
    public int Reopens { get; init; }
}
