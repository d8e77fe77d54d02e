using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>The lists that people look at: conditions, orders, and the four kinds of people of the design's bars.</summary>
internal static class ListCases
{
    private static readonly Criterion Open = new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting);
    private static readonly Criterion Unassigned = new NoValue(TicketFields.Assignee);

    // Tickets of the sample were filed from November 2023 to November 2026.
    private static readonly DateTimeOffset End = DateTimeOffset.UnixEpoch.AddSeconds(1_794_600_000);

    public static IReadOnlyDictionary<string, Visibility> People { get; } = new Dictionary<string, Visibility>
    {
        ["administrator"] = Desk.Everything,
        ["agent of three projects"] = Visibility.Of(new Actor
        {
            UserId = "a75",
            Teams = new(["t7"]),
            Roles = [new(Role.Agent), .. Granted("p3", "p7", "p12")],
        }),
        ["requester with twenty tickets"] = Visibility.Of(new Actor { UserId = "u77", Roles = [new(Role.Requester)] }),
        ["member of a quiet old project"] = Visibility.Of(new Actor { UserId = "olga", Roles = [.. Granted("quiet")] }),
    };

    public static IReadOnlyList<TicketSort> Sorts { get; } =
    [
        TicketSort.Newest, new(TicketFields.Created), new(TicketFields.Updated, Descending: true), new(TicketFields.Updated),
        new(TicketFields.Due), new(TicketFields.Priority, Descending: true), new(TicketFields.Resolved, Descending: true),
        new(TicketFields.Id),
    ];

    /// <summary>Conditions that no index has together, and that few tickets meet, or none.</summary>
    public static IReadOnlyDictionary<string, Criterion?> Hard { get; } = new Dictionary<string, Criterion?>
    {
        ["a project and a team that never worked for it"] = All(Is(TicketFields.Project, "p7"), Is(TicketFields.Team, "t2")),
        ["category and tag"] = All(Is(TicketFields.Category, "c7"), new KeyIn(TicketKeyKind.Tag, ["vip"])),
        ["category, tag, to-do"] = All(
            Is(TicketFields.Category, "c7"), new KeyIn(TicketKeyKind.Tag, ["vip"]), Is(TicketFields.Status, "to-do")),
        ["category, team, urgent, reopened"] = All(
            Is(TicketFields.Category, "c7"), Is(TicketFields.Team, "t7"), AtLeast(Priority.Urgent), new Reopened()),
        ["nobody's, closed"] = All(Is(TicketFields.Status, "cancelled"), new NoValue(TicketFields.Team), AtLeast(Priority.Urgent)),
        ["reopened, low, no organisation"] = All(
            new Reopened(), new PriorityBetween(Priority.Low, Priority.Low), new NoValue(TicketFields.Organisation)),
        ["five hours spent, or more"] = new ItemAmountBetween(TicketFields.Spent.Items, 300, long.MaxValue),
        ["one to two hours spent on a project"] = All(
            Is(TicketFields.Project, "p7"), new ItemAmountBetween(TicketFields.Spent.Items, 60, 120)),
        ["a project or a robot's, urgent"] = All(
            new AnyOf([Is(TicketFields.Project, "p29"), Is(TicketFields.Creator, "robot")]), AtLeast(Priority.Urgent)),
    };

    public static IReadOnlyDictionary<string, Criterion?> Conditions { get; } = new Dictionary<string, Criterion?>
    {
        ["everything"] = null,
        ["open"] = Open,
        ["active"] = Category(StatusCategory.Active),
        ["waiting"] = Category(StatusCategory.Waiting),
        ["done"] = Category(StatusCategory.Done),
        ["closed"] = Category(StatusCategory.Closed),
        ["status to-do"] = Is(TicketFields.Status, "to-do"),
        ["status in-progress"] = Is(TicketFields.Status, "in-progress"),
        ["status pending"] = Is(TicketFields.Status, "pending"),
        ["status blocked"] = Is(TicketFields.Status, "blocked"),
        ["status completed"] = Is(TicketFields.Status, "completed"),
        ["status closed"] = Is(TicketFields.Status, "closed"),
        ["status cancelled"] = Is(TicketFields.Status, "cancelled"),
        ["status pending, blocked"] = Is(TicketFields.Status, "pending", "blocked"),
        ["open, not pending"] = All(Open, new Not(Is(TicketFields.Status, "pending"))),
        ["urgent"] = AtLeast(Priority.Urgent),
        ["high"] = AtLeast(Priority.High),
        ["low"] = new PriorityBetween(Priority.Low, Priority.Low),
        ["open, urgent"] = All(Open, AtLeast(Priority.Urgent)),
        ["open, high"] = All(Open, AtLeast(Priority.High)),
        ["pending, high"] = All(Is(TicketFields.Status, "pending"), AtLeast(Priority.High)),
        ["category"] = Is(TicketFields.Category, "c7"),
        ["rare category"] = Is(TicketFields.Category, "c39"),
        ["open, category"] = All(Open, Is(TicketFields.Category, "c7")),
        ["open, category, high"] = All(Open, Is(TicketFields.Category, "c7"), AtLeast(Priority.High)),
        ["category, high"] = All(Is(TicketFields.Category, "c7"), AtLeast(Priority.High)),
        ["category, to-do"] = All(Is(TicketFields.Category, "c7"), Is(TicketFields.Status, "to-do")),
        ["category, closed"] = All(Is(TicketFields.Category, "c7"), Is(TicketFields.Status, "closed")),
        ["categories"] = Is(TicketFields.Category, "c7", "c8", "c9"),
        ["project"] = Is(TicketFields.Project, "p7"),
        ["open, project"] = All(Open, Is(TicketFields.Project, "p7")),
        ["project, category"] = All(Is(TicketFields.Project, "p7"), Is(TicketFields.Category, "c7")),
        ["project, pending"] = All(Is(TicketFields.Project, "p7"), Is(TicketFields.Status, "pending")),
        ["project, closed"] = All(Is(TicketFields.Project, "p7"), Is(TicketFields.Status, "closed")),
        ["project, urgent"] = All(Is(TicketFields.Project, "p7"), AtLeast(Priority.Urgent)),
        ["open, project, high"] = All(Open, Is(TicketFields.Project, "p7"), AtLeast(Priority.High)),
        ["open, project, category"] = All(Open, Is(TicketFields.Project, "p7"), Is(TicketFields.Category, "c7")),
        ["open, project, unassigned"] = All(Open, Is(TicketFields.Project, "p7"), Unassigned),
        ["project, team"] = All(Is(TicketFields.Project, "p7"), Is(TicketFields.Team, "t15")),
        ["quiet project"] = Is(TicketFields.Project, "quiet"),
        ["quiet project, assignee"] = All(Is(TicketFields.Project, "quiet"), Is(TicketFields.Assignee, "a150")),
        ["team"] = Is(TicketFields.Team, "t7"),
        ["open, team"] = All(Open, Is(TicketFields.Team, "t7")),
        ["open, my teams"] = All(Open, Is(TicketFields.Team, "t7", "t8")),
        ["open, team, high"] = All(Open, Is(TicketFields.Team, "t7"), AtLeast(Priority.High)),
        ["open, team, unassigned"] = All(Open, Is(TicketFields.Team, "t7"), Unassigned),
        ["open, my teams, unassigned"] = All(Open, Is(TicketFields.Team, "t7", "t8", "t9"), Unassigned),
        ["team, pending"] = All(Is(TicketFields.Team, "t7"), Is(TicketFields.Status, "pending")),
        ["team, category"] = All(Is(TicketFields.Team, "t7"), Is(TicketFields.Category, "c7")),
        ["open, unassigned"] = All(Open, Unassigned),
        ["open, unassigned, urgent"] = All(Open, Unassigned, AtLeast(Priority.Urgent)),
        ["open, unassigned, category"] = All(Open, Unassigned, Is(TicketFields.Category, "c7")),
        ["mine"] = Is(TicketFields.Assignee, "a75"),
        ["open, mine"] = All(Open, Is(TicketFields.Assignee, "a75")),
        ["open, mine, high"] = All(Open, Is(TicketFields.Assignee, "a75"), AtLeast(Priority.High)),
        ["open, mine, category"] = All(Open, Is(TicketFields.Assignee, "a75"), Is(TicketFields.Category, "c7")),
        ["mine, pending"] = All(Open, Is(TicketFields.Assignee, "a75"), Is(TicketFields.Status, "pending")),
        ["mine, high"] = All(Is(TicketFields.Assignee, "a75"), AtLeast(Priority.High)),
        ["requester"] = Is(TicketFields.Requester, "u77"),
        ["open, requester"] = All(Open, Is(TicketFields.Requester, "u77")),
        ["requester, closed"] = All(Is(TicketFields.Requester, "u77"), Is(TicketFields.Status, "closed")),
        ["creator"] = Is(TicketFields.Creator, "a31"),
        ["a robot's"] = Is(TicketFields.Creator, "robot"),
        ["open, a robot's"] = All(Open, Is(TicketFields.Creator, "robot")),
        ["organisation"] = Is(TicketFields.Organisation, "o77"),
        ["open, organisation"] = All(Open, Is(TicketFields.Organisation, "o77")),
        ["organisation, high"] = All(Is(TicketFields.Organisation, "o77"), AtLeast(Priority.High)),
        ["tag"] = new KeyIn(TicketKeyKind.Tag, ["vip"]),
        ["open, tag"] = All(Open, new KeyIn(TicketKeyKind.Tag, ["vip"])),
        ["overdue"] = All(Open, new TimeWithin(TicketFields.Due, null, End)),
        ["overdue, team"] = All(Open, new TimeWithin(TicketFields.Due, null, End), Is(TicketFields.Team, "t7")),
        ["created in the last week"] = new TimeWithin(TicketFields.Created, End.AddDays(-7), null),
        ["open, created before last month"] = All(Open, new TimeWithin(TicketFields.Created, null, End.AddDays(-30))),
        ["open, not updated for a month"] = All(Open, new TimeWithin(TicketFields.Updated, null, End.AddDays(-30))),
        ["reopened, open"] = All(Open, new Reopened()),
        ["number"] = new IdBetween(77, 77),
    };

    private static IEnumerable<RoleGrant> Granted(params string[] projects) =>
        projects.Select(project =>
            new RoleGrant(new Role("member", [new(Permission.View, Scope.Project), new(Permission.ReadInternal, Scope.Project)]), project));

    private static AllOf All(params Criterion[] parts) => new AllOf([.. parts]);

    private static ValueIn Is(TextField field, params string[] values) => new ValueIn(field, [.. values]);

    private static PriorityBetween AtLeast(Priority priority) => new PriorityBetween(priority, Priority.Urgent);

    private static StatusCategoryBetween Category(StatusCategory category) => new StatusCategoryBetween(category, category);
}
