namespace Ticketing.Access;

/// <summary>Something that a role may allow, by name. A host adds its own: <c>new Permission("invoices.see")</c>.</summary>
/// <param name="Name">Lower case, with a dot: <c>tickets.view</c>.</param>
public readonly record struct Permission(string Name)
{
    /// <summary>See a ticket, its public comments and its history.</summary>
    public static readonly Permission View = new("tickets.view");

    /// <summary>File tickets (for oneself).</summary>
    public static readonly Permission Create = new("tickets.create");

    /// <summary>File tickets for somebody else.</summary>
    public static readonly Permission CreateForOthers = new("tickets.createForOthers");

    /// <summary>Change title and description.</summary>
    public static readonly Permission Edit = new("tickets.edit");

    /// <summary>Change priority, category, tags and due time.</summary>
    public static readonly Permission Triage = new("tickets.triage");

    /// <summary>Move to another project.</summary>
    public static readonly Permission Move = new("tickets.move");

    /// <summary>Assign to a person or team, reassign, unassign.</summary>
    public static readonly Permission Assign = new("tickets.assign");

    /// <summary>Take an unassigned ticket from the waiting list.</summary>
    public static readonly Permission Take = new("tickets.take");

    /// <summary>Work on it: start, complete, wait, resume, block, unblock.</summary>
    public static readonly Permission Work = new("tickets.work");

    /// <summary>Verify or reject completed work.</summary>
    public static readonly Permission Verify = new("tickets.verify");

    /// <summary>Open it again.</summary>
    public static readonly Permission Reopen = new("tickets.reopen");

    /// <summary>Cancel it.</summary>
    public static readonly Permission Cancel = new("tickets.cancel");

    /// <summary>Write public comments.</summary>
    public static readonly Permission Comment = new("comments.write");

    /// <summary>Read internal comments.</summary>
    public static readonly Permission ReadInternal = new("comments.readInternal");

    /// <summary>Write internal comments.</summary>
    public static readonly Permission WriteInternal = new("comments.writeInternal");

    /// <summary>Edit and delete comments of one's own, however old they are.</summary>
    public static readonly Permission EditComments = new("comments.edit");

    /// <summary>Edit and delete comments of others, and read what comments said before.</summary>
    public static readonly Permission ManageComments = new("comments.manage");

    /// <summary>Put access keys on a ticket.</summary>
    public static readonly Permission SetAccessKeys = new("tickets.setAccessKeys");

    /// <summary>Make others watchers of a ticket, who see its public part by that, and take them off.</summary>
    public static readonly Permission ManageWatchers = new("tickets.manageWatchers");

    /// <summary>Log time that one worked on a ticket.</summary>
    public static readonly Permission LogTime = new("time.log");

    /// <summary>Log time for others, and change what others logged.</summary>
    public static readonly Permission ManageTime = new("time.manage");

    /// <summary>Bring tickets in from a file.</summary>
    public static readonly Permission Import = new("tickets.import");

    /// <summary>Take tickets out as a file; only those one may see.</summary>
    public static readonly Permission Export = new("tickets.export");

    /// <summary>Share views with one's teams and, held on all tickets, with everybody; change those that are shared.</summary>
    public static readonly Permission ShareViews = new("views.share");

    /// <summary>
    /// Write canned replies for one's teams, for the projects in which it is held and, held on all tickets, for everybody who answers.
    /// </summary>
    public static readonly Permission ManageReplies = new("replies.manage");

    /// <summary>See the names of colleagues, the teams and the organisations.</summary>
    public static readonly Permission SeePeople = new("people.see");

    /// <summary>See mail addresses; create, change and deactivate people, teams and organisations; grant roles one holds.</summary>
    public static readonly Permission ManagePeople = new("people.manage");

    /// <summary>Change a project and its categories.</summary>
    public static readonly Permission ManageProject = new("projects.manage");

    /// <summary>Create projects.</summary>
    public static readonly Permission CreateProjects = new("projects.create");

    /// <summary>Define roles.</summary>
    public static readonly Permission ManageRoles = new("roles.manage");

    /// <summary>See which messages leave, wait or could not be delivered, send them again and drop them.</summary>
    public static readonly Permission ManageOutbox = new("outbox.manage");

    /// <summary>Work on exercises that are sent to one.</summary>
    public static readonly Permission Train = new("training.train");

    /// <summary>Send exercises to trainees, see how they do, and review them.</summary>
    public static readonly Permission Mentor = new("training.mentor");

    /// <summary>Write scenarios and put them into pools.</summary>
    public static readonly Permission WriteScenarios = new("training.write");

    /// <summary>All built-in permissions, in the order in which a matrix shows them.</summary>
    public static IReadOnlyList<Permission> BuiltIn { get; } =
    [
        View, Create, CreateForOthers, Edit, Triage, Move, Assign, Take, Work, Verify, Reopen, Cancel,
        Comment, ReadInternal, WriteInternal, EditComments, ManageComments, ManageWatchers, LogTime, ManageTime, SetAccessKeys,
        Import, Export, ShareViews, ManageReplies,
        SeePeople, ManagePeople, ManageProject, CreateProjects, ManageRoles, ManageOutbox,
        Train, Mentor, WriteScenarios,
    ];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
