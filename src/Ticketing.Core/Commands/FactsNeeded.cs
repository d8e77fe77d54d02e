using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>What has to be looked up before a command is decided, and refused where it is not there; <c>default</c> is nothing.</summary>
internal readonly record struct FactsNeeded
{
    /// <summary>The key of the project in which the ticket is filed, or to which it moves; null for the host's default project.</summary>
    public Optional<string?> Project { get; init; }

    /// <summary>The key of a category of that project, else of the ticket's own; null for the project's default.</summary>
    public Optional<string?> Category { get; init; }

    /// <summary>The key of a team that must be there; null for none.</summary>
    public string? Team { get; init; }

    /// <summary>The person to whom the ticket is assigned, with what he may do; null for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>The person who needs a new ticket; null for whoever acts.</summary>
    public string? Requester { get; init; }

    /// <summary>Somebody else who must be there, with the field that names him; null for nobody.</summary>
    public (string Field, string Id)? Person { get; init; }

    /// <summary>The item that it is about, by kind and key; null for none.</summary>
    public (string Kind, string Key)? Item { get; init; }

    /// <summary>The number of the comment that it is about, as the actor sees it; null for none.</summary>
    public int? Comment { get; init; }

    /// <summary>
    /// Another ticket, and what this one is to become to it: whether a cycle would close may have to be walked; null for none.
    /// </summary>
    public (LinkEnd End, TicketId Other)? Link { get; init; }

    /// <summary>Another ticket that the actor must see; null for none.</summary>
    public TicketId? Other { get; init; }

    /// <summary>
    /// Whether the actor has not named it himself, and may not know its number: it is the one that the ticket was merged into.
    /// </summary>
    public bool HidesOther { get; init; }

    /// <summary>Whether the ticket is merged into that one, or that is undone.</summary>
    public bool Merges { get; init; }

    /// <summary>
    /// Whether the comment becomes a ticket of its own, in the project that is looked up: who needs that has to be found out.
    /// </summary>
    public bool Splits { get; init; }

    /// <summary>The items of the ticket that come with it, by kind and key; null for none.</summary>
    public IReadOnlyList<(TicketItemKind Kind, string Key)>? Items { get; init; }

    /// <summary>Tickets that a refusal would name, to who sees them.</summary>
    public IReadOnlyCollection<TicketId>? Named { get; init; }

    /// <summary>What is written: who is named in it has to be known; null for nothing.</summary>
    public string? Written { get; init; }

    /// <summary>Whether whoever acts takes part by that: he may watch the ticket from then on.</summary>
    public bool TakesPart { get; init; }

    /// <summary>What is given for custom fields, where their definitions have to be known; null where they need not be.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Fields { get; init; }

    /// <summary>What of the host's own the command names; null for nothing.</summary>
    public IReadOnlyCollection<SubjectReference>? Subjects { get; init; }

    /// <summary>Whether the description that the ticket has matters.</summary>
    public bool HasDescription { get; init; }

    /// <summary>Whether it matters which comments of whoever needs the ticket nobody has answered.</summary>
    public bool HasUnanswered { get; init; }

    /// <summary>Whether it matters that whoever has the ticket may act no more: the command may open it again.</summary>
    public bool HasAssigneeGone { get; init; }
}
