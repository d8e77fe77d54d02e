namespace Ticketing.Tickets;

/// <summary>
/// A ticket: the fold of its events (<see cref="Fold"/>), which stores keep as a row for queries. Immutable.
/// </summary>
public sealed partial record Ticket
{
    // Every ticket that is folded carries them: without a flag for nothing each takes a third less room, and no ticket has this time.
    private readonly DateTimeOffset resolvedAt;
    private readonly DateTimeOffset closedAt;
    /// <summary>Its number.</summary>
    public required TicketId Id { get; init; }

    /// <summary>How many events made it, as far as whoever reads it may know of them; what a change is checked against.</summary>
    public required int Version { get; init; }

    /// <summary>The key of its project.</summary>
    public required string Project { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>The number of the text that is its description; null when it has none.</summary>
    public int? Description { get; init; }

    /// <summary>The name of its workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>The version of the workflow that last moved it.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The key of its status.</summary>
    public required string Status { get; init; }

    /// <summary>Its status's category.</summary>
    public required StatusCategory StatusCategory { get; init; }

    /// <summary>How pressing it is.</summary>
    public required Priority Priority { get; init; }

    /// <summary>The key of its category, within its project.</summary>
    public required string Category { get; init; }

    /// <summary>The key of the team it is assigned to.</summary>
    public string? Team { get; init; }

    /// <summary>The person it is assigned to (user id).</summary>
    public string? Assignee { get; init; }

    /// <summary>Who needs it (user id).</summary>
    public required string Requester { get; init; }

    /// <summary>Who filed it (user id).</summary>
    public required string Creator { get; init; }

    /// <summary>The organisation whose people share it: the requester's when it was filed.</summary>
    public string? Organisation { get; init; }

    /// <summary>When it was filed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something last happened to it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When its work was completed; null while it is open.</summary>
    public DateTimeOffset? ResolvedAt
    {
        get => resolvedAt == default ? null : resolvedAt;
        init => resolvedAt = value ?? default;
    }

    /// <summary>Who completed its work; null while it is open.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>When it was closed; null while it is not.</summary>
    public DateTimeOffset? ClosedAt
    {
        get => closedAt == default ? null : closedAt;
        init => closedAt = value ?? default;
    }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What another system calls it; unique in the project into which the ticket came, and its source.</summary>
    public string? ExternalRef { get; init; }

    /// <summary>Its tags.</summary>
    public EquatableSet Tags { get; init; }

    /// <summary>The access keys put on it: an actor who holds one of them sees it.</summary>
    public EquatableSet AccessKeys { get; init; }

    /// <summary>Its keys of other kinds than tags and access keys, by the name of the kind.</summary>
    public EquatableDictionary<EquatableSet> Keys
    {
        get => Extension is null ? default : Extension.Keys;
        init => Extension = TicketExtension.Of(value, Items, Fields);
    }

    /// <summary>What its items come to, by the name of their kind.</summary>
    public EquatableDictionary<ItemTotal> Items
    {
        get => Extension is null ? default : Extension.Items;
        init => Extension = TicketExtension.Of(Keys, value, Fields);
    }

    /// <summary>What it has in custom fields, by the key of the field; fields without a value are not there.</summary>
    public EquatableDictionary<FieldValue> Fields
    {
        get => Extension is null ? default : Extension.Fields;
        init => Extension = TicketExtension.Of(Keys, Items, value);
    }

    /// <summary>These together; null for nothing.</summary>
    internal TicketExtension? Extension { get; init; }

    /// <summary>Who is told of what happens to it (user ids).</summary>
    public EquatableSet Watchers => KeysOf(TicketKeyKind.Watcher);

    /// <summary>Who is named in its descriptions and comments, and saw it then (user ids).</summary>
    public EquatableSet Mentions => KeysOf(TicketKeyKind.Mention);

    /// <summary>What holds of it now, as a key each: <c>answered</c>.</summary>
    public EquatableSet Marks => KeysOf(TicketKeyKind.Mark);

    /// <summary>
    /// What it is to other tickets. Those too whom not everybody sees who sees this one: <c>LinkDesk</c> says what a reader may know.
    /// </summary>
    public IEnumerable<TicketLink> Links => KeysOf(TicketKeyKind.Link).Select(TicketLink.Read).OfType<TicketLink>();

    /// <summary>
    /// Which of its comments became tickets of their own, and of which it came. Of tickets too whom not everybody sees who sees this one:
    /// <c>SplitDesk</c> says what a reader may know.
    /// </summary>
    public IEnumerable<TicketSplit> Splits => KeysOf(TicketKeyKind.Split).Select(TicketSplit.Read).OfType<TicketSplit>();

    /// <summary>
    /// What of the host's own it is about. Those too which not everybody sees who sees this one: <c>SubjectDesk</c> says what a reader may
    /// know.
    /// </summary>
    public IEnumerable<TicketSubject> Subjects => KeysOf(TicketKeyKind.Subject).Select(TicketSubject.Read).OfType<TicketSubject>();

    /// <summary>The open tickets that block it, whoever sees them.</summary>
    public IEnumerable<TicketId> Blockers =>
        KeysOf(TicketKeyKind.Blocker).Select(key => TicketLink.ReadNumber(key)).OfType<TicketId>();

    /// <summary>Whether an open ticket blocks it.</summary>
    public bool IsBlocked => Marks.Contains(TicketMarks.Blocked);

    /// <summary>Whether it duplicates another ticket.</summary>
    public bool IsDuplicate => Marks.Contains(TicketMarks.Duplicate);

    /// <summary>Whether it was merged into another ticket (<see cref="MergedInto"/>): it takes no commands until that is undone.</summary>
    public bool IsMerged => Marks.Contains(TicketMarks.Merged);

    /// <summary>
    /// The ticket into which it was merged, whoever sees that: <c>MergeDesk</c> says what a reader may know. Null where it was not.
    /// </summary>
    public TicketId? MergedInto =>
        IsMerged ? Links.First(link => link.End == TicketMarks.MergedInto).Other : null;

    /// <summary>
    /// Whether the last word is that of whoever needs it: nobody who works on it has answered yet. Only open tickets are.
    /// </summary>
    public bool IsAnswered => Marks.Contains(TicketMarks.Answered);

    /// <summary>Whether it is open and past its due time.</summary>
    public bool IsOverdueAt(DateTimeOffset moment) => StatusCategory.IsOpen() && DueAt < moment;

    /// <summary>How often it went from one person or team to another.</summary>
    public int Reassignments { get; init; }

    /// <summary>How often it was opened again.</summary>
    public int Reopens { get; init; }

    /// <summary>Its version, time of update and description for who may not read internal comments.</summary>
    public required PublicStamp Public { get; init; }

    /// <summary>
    /// The ticket as it is for who may not read internal comments: what its public events fold to. Whether that is so for somebody, his
    /// <see cref="Access.Visibility.AsSeen"/> says.
    /// </summary>
    public Ticket AsPublic() =>
        Public.Version == Version
            ? this
            : this with
            {
                Version = Public.Version,
                UpdatedAt = Public.UpdatedAt,
                Description = Public.Description,
                Keys = Keys.AsPublic(),
                Items = PublicItems(),
                Fields = PublicFields(),
            };

    /// <summary>Its keys of a kind.</summary>
    public EquatableSet KeysOf(TicketKeyKind kind) =>
        kind == TicketKeyKind.Tag ? Tags
        : kind == TicketKeyKind.Access ? AccessKeys
        : kind == TicketKeyKind.Field ? FieldKeys.Of(Fields, internalsAlone: false)
        : kind == TicketKeyKind.Field.InternalPart ? FieldKeys.Of(Fields, internalsAlone: true)
        : Keys[kind.Name];

    /// <summary>
    /// How a tag is written, stored and searched: trimmed and in lower case. Whoever makes events out of what people wrote brings tags into
    /// this form.
    /// </summary>
    public static string NormalizeTag(string tag) => tag.Trim().ToLowerInvariant();

    private EquatableDictionary<ItemTotal> PublicItems()
    {
        var items = Items;
        foreach (var (kind, total) in Items)
            items = total.InternalCount == 0 ? items : items.With(kind, total.AsPublic());
        return items;
    }

    private EquatableDictionary<FieldValue> PublicFields()
    {
        var fields = Fields;
        foreach (var (field, value) in Fields)
            fields = value.Internal ? fields.With(field, default) : fields;
        return fields;
    }
}
