using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>The lists that people look at: conditions, orders, and the four kinds of people of the design's bars.</summary>
internal static class ListCases
{
    private static readonly Criterion Open = new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting);
    private static readonly Criterion Unassigned = new NoValue(TextField.Assignee);

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
        TicketSort.Newest, new(SortField.Created), new(SortField.Updated, Descending: true), new(SortField.Updated),
        new(SortField.Due), new(SortField.Priority, Descending: true), new(SortField.Resolved, Descending: true), new(SortField.Id),
    ];

    /// <summary>Conditions that no index has together, and that few tickets meet, or none.</summary>
    public static IReadOnlyDictionary<string, Criterion?> Hard { get; } = new Dictionary<string, Criterion?>
    {
        ["a project and a team that never worked for it"] = All(Is(TextField.Project, "p7"), Is(TextField.Team, "t2")),
        ["category and tag"] = All(Is(TextField.Category, "c7"), new KeyIn(TicketKeyKind.Tag, ["vip"])),
        ["category, tag, to-do"] = All(Is(TextField.Category, "c7"), new KeyIn(TicketKeyKind.Tag, ["vip"]), Is(TextField.Status, "to-do")),
        ["category, team, urgent, reopened"] = All(
            Is(TextField.Category, "c7"), Is(TextField.Team, "t7"), AtLeast(Priority.Urgent), new Reopened()),
        ["nobody's, closed"] = All(Is(TextField.Status, "cancelled"), new NoValue(TextField.Team), AtLeast(Priority.Urgent)),
        ["reopened, low, no organisation"] = All(
            new Reopened(), new PriorityBetween(Priority.Low, Priority.Low), new NoValue(TextField.Organisation)),
        ["a project or a robot's, urgent"] = All(
            new AnyOf([Is(TextField.Project, "p29"), Is(TextField.Creator, "robot")]), AtLeast(Priority.Urgent)),
    };

    public static IReadOnlyDictionary<string, Criterion?> Conditions { get; } = new Dictionary<string, Criterion?>
    {
        ["everything"] = null,
        ["open"] = Open,
        ["active"] = Category(StatusCategory.Active),
        ["waiting"] = Category(StatusCategory.Waiting),
        ["done"] = Category(StatusCategory.Done),
        ["closed"] = Category(StatusCategory.Closed),
        ["status to-do"] = Is(TextField.Status, "to-do"),
        ["status in-progress"] = Is(TextField.Status, "in-progress"),
        ["status pending"] = Is(TextField.Status, "pending"),
        ["status blocked"] = Is(TextField.Status, "blocked"),
        ["status completed"] = Is(TextField.Status, "completed"),
        ["status closed"] = Is(TextField.Status, "closed"),
        ["status cancelled"] = Is(TextField.Status, "cancelled"),
        ["status pending, blocked"] = Is(TextField.Status, "pending", "blocked"),
        ["open, not pending"] = All(Open, new Not(Is(TextField.Status, "pending"))),
        ["urgent"] = AtLeast(Priority.Urgent),
        ["high"] = AtLeast(Priority.High),
        ["low"] = new PriorityBetween(Priority.Low, Priority.Low),
        ["open, urgent"] = All(Open, AtLeast(Priority.Urgent)),
        ["open, high"] = All(Open, AtLeast(Priority.High)),
        ["pending, high"] = All(Is(TextField.Status, "pending"), AtLeast(Priority.High)),
        ["category"] = Is(TextField.Category, "c7"),
        ["rare category"] = Is(TextField.Category, "c39"),
        ["open, category"] = All(Open, Is(TextField.Category, "c7")),
        ["open, category, high"] = All(Open, Is(TextField.Category, "c7"), AtLeast(Priority.High)),
        ["category, high"] = All(Is(TextField.Category, "c7"), AtLeast(Priority.High)),
        ["category, to-do"] = All(Is(TextField.Category, "c7"), Is(TextField.Status, "to-do")),
        ["category, closed"] = All(Is(TextField.Category, "c7"), Is(TextField.Status, "closed")),
        ["categories"] = Is(TextField.Category, "c7", "c8", "c9"),
        ["project"] = Is(TextField.Project, "p7"),
        ["open, project"] = All(Open, Is(TextField.Project, "p7")),
        ["project, category"] = All(Is(TextField.Project, "p7"), Is(TextField.Category, "c7")),
        ["project, pending"] = All(Is(TextField.Project, "p7"), Is(TextField.Status, "pending")),
        ["project, closed"] = All(Is(TextField.Project, "p7"), Is(TextField.Status, "closed")),
        ["project, urgent"] = All(Is(TextField.Project, "p7"), AtLeast(Priority.Urgent)),
        ["open, project, high"] = All(Open, Is(TextField.Project, "p7"), AtLeast(Priority.High)),
        ["open, project, category"] = All(Open, Is(TextField.Project, "p7"), Is(TextField.Category, "c7")),
        ["open, project, unassigned"] = All(Open, Is(TextField.Project, "p7"), Unassigned),
        ["project, team"] = All(Is(TextField.Project, "p7"), Is(TextField.Team, "t15")),
        ["quiet project"] = Is(TextField.Project, "quiet"),
        ["quiet project, assignee"] = All(Is(TextField.Project, "quiet"), Is(TextField.Assignee, "a150")),
        ["team"] = Is(TextField.Team, "t7"),
        ["open, team"] = All(Open, Is(TextField.Team, "t7")),
        ["open, my teams"] = All(Open, Is(TextField.Team, "t7", "t8")),
        ["open, team, high"] = All(Open, Is(TextField.Team, "t7"), AtLeast(Priority.High)),
        ["open, team, unassigned"] = All(Open, Is(TextField.Team, "t7"), Unassigned),
        ["open, my teams, unassigned"] = All(Open, Is(TextField.Team, "t7", "t8", "t9"), Unassigned),
        ["team, pending"] = All(Is(TextField.Team, "t7"), Is(TextField.Status, "pending")),
        ["team, category"] = All(Is(TextField.Team, "t7"), Is(TextField.Category, "c7")),
        ["open, unassigned"] = All(Open, Unassigned),
        ["open, unassigned, urgent"] = All(Open, Unassigned, AtLeast(Priority.Urgent)),
        ["open, unassigned, category"] = All(Open, Unassigned, Is(TextField.Category, "c7")),
        ["mine"] = Is(TextField.Assignee, "a75"),
        ["open, mine"] = All(Open, Is(TextField.Assignee, "a75")),
        ["open, mine, high"] = All(Open, Is(TextField.Assignee, "a75"), AtLeast(Priority.High)),
        ["open, mine, category"] = All(Open, Is(TextField.Assignee, "a75"), Is(TextField.Category, "c7")),
        ["mine, pending"] = All(Open, Is(TextField.Assignee, "a75"), Is(TextField.Status, "pending")),
        ["mine, high"] = All(Is(TextField.Assignee, "a75"), AtLeast(Priority.High)),
        ["requester"] = Is(TextField.Requester, "u77"),
        ["open, requester"] = All(Open, Is(TextField.Requester, "u77")),
        ["requester, closed"] = All(Is(TextField.Requester, "u77"), Is(TextField.Status, "closed")),
        ["creator"] = Is(TextField.Creator, "a31"),
        ["a robot's"] = Is(TextField.Creator, "robot"),
        ["open, a robot's"] = All(Open, Is(TextField.Creator, "robot")),
        ["organisation"] = Is(TextField.Organisation, "o77"),
        ["open, organisation"] = All(Open, Is(TextField.Organisation, "o77")),
        ["organisation, high"] = All(Is(TextField.Organisation, "o77"), AtLeast(Priority.High)),
        ["tag"] = new KeyIn(TicketKeyKind.Tag, ["vip"]),
        ["open, tag"] = All(Open, new KeyIn(TicketKeyKind.Tag, ["vip"])),
        ["overdue"] = All(Open, new TimeWithin(TimeField.Due, null, End)),
        ["overdue, team"] = All(Open, new TimeWithin(TimeField.Due, null, End), Is(TextField.Team, "t7")),
        ["created in the last week"] = new TimeWithin(TimeField.Created, End.AddDays(-7), null),
        ["open, created before last month"] = All(Open, new TimeWithin(TimeField.Created, null, End.AddDays(-30))),
        ["open, not updated for a month"] = All(Open, new TimeWithin(TimeField.Updated, null, End.AddDays(-30))),
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
