using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.Links;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Commands;

/// <summary>What a decision needs to know besides the ticket and the command: looked up before, so that deciding is pure.</summary>
public sealed record DecisionFacts
{
    /// <summary>Who acts.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The moment, in UTC, to the microsecond.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The workflow of the ticket: of its project, or of the project it is filed in or moves to.</summary>
    public required IWorkflow Workflow { get; init; }

    /// <summary>The project it is filed in or moves to; null when the command names none.</summary>
    public Project? Project { get; init; }

    /// <summary>The category it gets: the one named, or the project's default; null when the command changes none.</summary>
    public Category? Category { get; init; }

    /// <summary>Who needs a new ticket; null when it is whoever acts.</summary>
    public User? Requester { get; init; }

    /// <summary>The person it is assigned to, with what he may do; null when the command names none but whoever acts.</summary>
    public Actor? Assignee { get; init; }

    /// <summary>Whether the person to whom the ticket is assigned may act no more: where it is opened again, it is nobody's.</summary>
    public bool IsAssigneeGone { get; init; }

    /// <summary>The ticket's item that the command is about, whoever may know of it; null when it is not there.</summary>
    public TicketItem? Item { get; init; }

    /// <summary>The ticket's comment that the command is about; null when the actor reads none with that number.</summary>
    public StoredComment? Comment { get; init; }

    /// <summary>Who edited that comment last; null when nobody did.</summary>
    public CommentEdit? CommentEdit { get; init; }

    /// <summary>How long whoever wrote a comment may edit and delete it.</summary>
    public TimeSpan CommentEditTime { get; init; }

    /// <summary>The other ticket that the command names, as it is stored; the actor sees it. Null where it names none.</summary>
    public Ticket? Other { get; init; }

    /// <summary>What was met from that ticket on; null where nobody had to walk (<see cref="LinkRules.MayClose"/>).</summary>
    internal LinkWalk? Walk { get; init; }

    /// <summary>What merging with that ticket needs to know; null where nothing is merged.</summary>
    internal MergeFacts? Merge { get; init; }

    /// <summary>What making a ticket of a comment needs to know; null where none is made.</summary>
    internal SplitFacts? Split { get; init; }

    /// <summary>Which of the tickets that a refusal would name the actor sees.</summary>
    internal IReadOnlySet<TicketId> Seen { get; init; } = FrozenSet<TicketId>.Empty;

    /// <summary>Who is named in what is written and may act here.</summary>
    internal IReadOnlyList<NamedPerson> Named { get; init; } = [];

    /// <summary>Who of those, and of whoever writes, wants to watch what he takes part in (user ids).</summary>
    internal IReadOnlySet<string> Watching { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The custom fields that there are, whoever may know of them.</summary>
    internal FieldCatalog Fields { get; init; } = FieldCatalog.None;

    /// <summary>Those of the people whom the command puts into custom fields that there are, and who may act (user ids).</summary>
    internal IReadOnlySet<string> FieldPeople { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The numbers of the comments for which the ticket is answered (<see cref="UnansweredComments"/>), if they matter.</summary>
    internal IReadOnlySet<int> Unanswered { get; init; } = FrozenSet<int>.Empty;

    /// <summary>What of the host's own the command names, as far as it is there and the actor may know of it.</summary>
    internal IReadOnlyList<TicketSubject> Subjects { get; init; } = [];

    /// <summary>The same, with what is not there any more.</summary>
    internal IReadOnlySet<SubjectReference> KnownSubjects { get; init; } = FrozenSet<SubjectReference>.Empty;

    /// <summary>What of the host's own the command names of which the host said nothing.</summary>
    internal IReadOnlySet<SubjectReference> UnansweredSubjects { get; init; } = FrozenSet<SubjectReference>.Empty;

    /// <summary>The description that the ticket has; null when it has none or it does not matter.</summary>
    public string? Description { get; init; }
}
