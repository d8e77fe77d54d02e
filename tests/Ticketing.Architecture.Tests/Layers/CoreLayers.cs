namespace Ticketing.Architecture.Layers;

/// <summary>
/// The namespaces of Core from high to low: each uses those of lower layers alone. A type that everything speaks has a place of its own,
/// apart from its namespace. The picture in <c>docs/architecture.md</c> is drawn from
/// it.
/// </summary>
internal static class CoreLayers
{
    /// <summary>The layers, the highest first. Namespaces side by side in one do not use each other.</summary>
    public static readonly IReadOnlyList<Layer> All =
    [
        new("Composition",
        [
            new("Microsoft.Extensions.DependencyInjection", "AddTicketing, and what a host adds to it"),
        ]),
        new("Features over features",
        [
            new("Ticketing.Notifications.Rooms", "which chat rooms are told what"),
            new("Ticketing.Replies", "replies that can be taken back"),
            new("Ticketing.Splitting", "comments that become tickets: a desk for it"),
            new("Ticketing.CannedReplies", "texts that are written again and again, and a desk for them"),
            new("Ticketing.Bulk", "changing all that a query finds, in the background: a desk for it"),
            new("Ticketing.Recurring", "tickets that are filed on a schedule, and a desk for them"),
        ]),
        new("Features",
        [
            new("Ticketing.Attachments", "files on tickets: two kinds of items, a vault and a desk"),
            new("Ticketing.Linking", "links between tickets: a desk for them"),
            new("Ticketing.Merging", "merging tickets, and undoing that: a desk for it"),
            new("Ticketing.Views", "saved views: whose they are, and a desk for them"),
            new("Ticketing.Templates", "what stands in the form of a new ticket, and a desk for it"),
            new("Ticketing.TimeEntries", "time worked: a kind of items, and a desk for it"),
            new("Ticketing.Notifications.Delivering", "who is told what, and by which channel"),
            new("Ticketing.Live", "what changes as it changes, and who else is there"),
        ]),
        new("Services that hosts call",
        [
            new("Ticketing.Desk", "files, changes and reads tickets"),
            new("Ticketing.Search", "lists, counts and finds tickets"),
            new("Ticketing.Administration", "people, teams, roles, projects"),
        ]),
        new("Who acts",
        [
            new("Ticketing.Actors", "resolves who asks; the host's own rules"),
        ]),
        new("Making ready, going on",
        [
            new("Ticketing.Setup", "the schema, and a first project for each tenant"),
            new("Ticketing.Dispatch", "delivers messages and acts on alarms"),
        ]),
        new("What queries name",
        [
            new("Ticketing.Search.Meaning", "whom and what a query names"),
        ]),
        new("Over documents",
        [
            new("Ticketing.CustomFields.Stored", "the custom fields that administrators made"),
        ]),
        new("Over the ports",
        [
            new("Ticketing.Commits", "the way of every commit, and what contributes to it"),
            new("Ticketing.Subjects", "what of the host's own tickets are about, as the host answers it"),
            new("Ticketing.Roles", "the roles and permissions there are"),
            new("Ticketing.Notifications.Preferences", "what people want to be told"),
            new("Ticketing.Search.Facets", "totals and facets from counters"),
            new("Ticketing.Search.Highlighting", "where the words stand"),
            new("Ticketing.Counters.Upkeep", "folds and repairs counters"),
            new("Ticketing.Storage.InMemory", "the store that is an oracle"),
        ]),
        new("Ports",
        [
            new("Ticketing.Storage", "what a store takes and answers"),
        ]),
        new("Decisions",
        [
            new("Ticketing.Commands", "what may be asked, and what it leads to"),
            new("Ticketing.Sentences", "what happened, in words"),
            new("Ticketing.Search.Binding", "a query, for an actor, as criteria"),
        ]),
        new("Rules and words",
        [
            new("Ticketing.Workflows", "statuses and transitions"),
            new("Ticketing.People", "users, teams, organisations"),
            new("Ticketing.Projects", "projects and categories"),
            new("Ticketing.CustomFields", "custom fields: what they take, and who sees them and fills them in"),
            new("Ticketing.Links", "kinds of links between tickets, and which there may be"),
            new("Ticketing.Items", "kinds of what a ticket has several of"),
            new("Ticketing.Notifications", "of what people are told, and why"),
            new("Ticketing.Counters", "which figures a ticket is a part of"),
            new("Ticketing.Search.Language", "the query language"),
            new("Ticketing.Search.Ranking", "how well a ticket fits"),
        ]),
        new("Refusals",
        [
            new("Ticketing", "expected refusals, checks of fields, options"),
        ]),
        new("Access",
        [
            new("Ticketing.Access", "permissions, roles, actors, visibility"),
        ]),
        new("Criteria",
        [
            new("Ticketing.Search.Criteria", "conditions on tickets, and their order"),
        ]),
        new("Fields",
        [
            new("Ticketing.Fields", "the fields of a ticket, each defined once"),
        ]),
        new("Tickets",
        [
            new("Ticketing.Tickets", "state, events, texts, changes"),
            new("Ticketing.Search.Analysis", "terms out of text"),
        ]),
        new("Time and words",
        [
            new("Ticketing.Time", "UTC to the microsecond"),
            new("Ticketing.Texts", "what people typed, and what it may do"),
            new("Ticketing.LocalizedText", "a text in several languages"),
        ]),
    ];

    private static readonly Dictionary<string, int> Heights =
        All.Reverse()
            .SelectMany((layer, height) => layer.Namespaces.Select(one => (one.Name, height)))
            .ToDictionary(one => one.Name, one => one.height);

    /// <summary>Whether the layers know a namespace.</summary>
    public static bool Contains(string name) => Heights.ContainsKey(name);

    /// <summary>The place of a type: its own, or its namespace's.</summary>
    public static string PlaceOf(TypeName type) =>
        $"{type.Namespace}.{type.Name}" is var own && Contains(own) ? own : type.Namespace;

    /// <summary>Whether types of one namespace may use types of another one.</summary>
    public static bool MayUse(string user, string used) => user == used || Heights[user] > Heights[used];
}
