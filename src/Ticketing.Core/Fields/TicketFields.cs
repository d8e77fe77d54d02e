using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>The fields of a ticket.</summary>
public static class TicketFields
{
    /// <summary>The status's key.</summary>
    public static TextField Status { get; } = new("status", new("Status") { ["fr"] = "Statut" }, ticket => ticket.Status)
    {
        IsKey = true,
        IsFacet = true,
    };

    /// <summary>The status's category.</summary>
    public static ValueField<StatusCategory> StatusCategory { get; } = new(
        "statusCategory", new("State") { ["fr"] = "État" }, FieldKind.Flag, ticket => ticket.StatusCategory)
    {
        IsAsked = false,
        IsFacet = true,
    };

    /// <summary>How pressing it is.</summary>
    public static ValueField<Priority> Priority { get; } = new(
        "priority", new("Priority") { ["fr"] = "Priorité" }, FieldKind.Priority, ticket => ticket.Priority)
    {
        Place = priority => (double)priority,
        IsSortable = true,
        IsFacet = true,
    };

    /// <summary>The person it is assigned to, a user id.</summary>
    public static TextField Assignee { get; } = new(
        "assignee", new("Assignee") { ["fr"] = "Responsable" }, ticket => ticket.Assignee, FieldKind.Person)
    {
        IsOptional = true,
        AllowsNone = true,
        IsFacet = true,
    };

    /// <summary>The person it is for, a user id.</summary>
    public static TextField Requester { get; } = new(
        "requester", new("Requester") { ["fr"] = "Demandeur" }, ticket => ticket.Requester, FieldKind.Person);

    /// <summary>The person who filed it, a user id.</summary>
    public static TextField Creator { get; } = new(
        "creator", new("Filed by") { ["fr"] = "Saisi par" }, ticket => ticket.Creator, FieldKind.Person);

    /// <summary>The key of the team it is assigned to.</summary>
    public static TextField Team { get; } = new("team", new("Team") { ["fr"] = "Équipe" }, ticket => ticket.Team)
    {
        IsKey = true,
        IsOptional = true,
        AllowsNone = true,
        IsFacet = true,
    };

    /// <summary>The key of the organisation whose people share it.</summary>
    public static TextField Organisation { get; } = new(
        "organisation", new("Organisation") { ["fr"] = "Organisation" }, ticket => ticket.Organisation)
    {
        IsKey = true,
        Aliases = ["organization", "org"],
        IsOptional = true,
        AllowsNone = true,
    };

    /// <summary>The key of its project.</summary>
    public static TextField Project { get; } = new("project", new("Project") { ["fr"] = "Projet" }, ticket => ticket.Project)
    {
        IsKey = true,
        AllowsNone = true,
        IsFacet = true,
    };

    /// <summary>The key of its category, within its project.</summary>
    public static TextField Category { get; } = new("category", new("Category") { ["fr"] = "Catégorie" }, ticket => ticket.Category)
    {
        IsKey = true,
        AllowsNone = true,
        IsFacet = true,
    };

    /// <summary>Its tags.</summary>
    public static KeyField Tags { get; } = new("tag", new("Tag") { ["fr"] = "Étiquette" }, TicketKeyKind.Tag) { Property = "tags" };

    /// <summary>Who watches it, user ids.</summary>
    public static KeyField Watchers { get; } = new(
        "watcher", new("Watcher") { ["fr"] = "Observateur" }, TicketKeyKind.Watcher, FieldKind.Person)
    {
        Property = "watchers",
    };

    /// <summary>Who is named in what was written on it, user ids; in internal comments, for who may read those.</summary>
    public static KeyField Mentions { get; } = new(
        "mentions", new("Mentioned") { ["fr"] = "Mentionné" }, TicketKeyKind.Mention, FieldKind.Person)
    {
        Property = "mentions",
        Aliases = ["mention"],
    };

    /// <summary>What holds of it now; the query language asks <c>is:answered</c>.</summary>
    public static KeyField Marks { get; } = new("mark", new("Mark") { ["fr"] = "Marque" }, TicketKeyKind.Mark)
    {
        Property = "marks",
        IsAsked = false,
    };

    /// <summary>Its number.</summary>
    public static ValueField<long> Id { get; } = new(
        "id", new("Number") { ["fr"] = "Numéro" }, FieldKind.Number, ticket => ticket.Id.Value)
    {
        Place = id => id,
        IsSortable = true,
    };

    /// <summary>What another system calls it.</summary>
    public static TextField ExternalRef { get; } = new(
        "ref", new("External reference") { ["fr"] = "Référence externe" }, ticket => ticket.ExternalRef)
    {
        Property = "externalRef",
        Aliases = ["externalref"],
        IsOptional = true,
        AllowsNone = true,
    };

    /// <summary>When it was filed.</summary>
    public static TimeField Created { get; } = new("created", new("Created") { ["fr"] = "Créé" }, ticket => ticket.CreatedAt)
    {
        IsSortable = true,
    };

    /// <summary>When something last happened to it that whoever asks may know of.</summary>
    public static TimeField Updated { get; } = new("updated", new("Updated") { ["fr"] = "Modifié" }, ticket => ticket.UpdatedAt)
    {
        IsSortable = true,
        DependsOnReader = true,
    };

    /// <summary>When its work was completed.</summary>
    public static TimeField Resolved { get; } = new("resolved", new("Resolved") { ["fr"] = "Résolu" }, ticket => ticket.ResolvedAt)
    {
        IsOptional = true,
        AllowsNone = true,
        IsSortable = true,
    };

    /// <summary>When it was closed.</summary>
    public static TimeField Closed { get; } = new("closed", new("Closed") { ["fr"] = "Fermé" }, ticket => ticket.ClosedAt)
    {
        IsOptional = true,
        AllowsNone = true,
    };

    /// <summary>When it is due.</summary>
    public static TimeField Due { get; } = new("due", new("Due") { ["fr"] = "Échéance" }, ticket => ticket.DueAt)
    {
        IsOptional = true,
        AllowsNone = true,
        IsSortable = true,
    };

    /// <summary>The time that people logged on it; 0 for who may not know of it.</summary>
    public static AmountField Spent { get; } = new("spent", new("Time spent") { ["fr"] = "Temps passé" }, "time");

    /// <summary>How long people think that it takes; 0 for who may not know of it.</summary>
    public static AmountField Estimate { get; } = new("estimate", new("Estimate") { ["fr"] = "Estimation" }, "estimate");

    /// <summary>The tickets that it blocks.</summary>
    public static LinkField Blocks { get; } = new("blocks", new("Blocks") { ["fr"] = "Bloque" }, "blocks");

    /// <summary>The tickets that block it, open or not.</summary>
    public static LinkField BlockedBy { get; } = new("blockedby", new("Blocked by") { ["fr"] = "Bloqué par" }, "blockedBy")
    {
        Property = "blockedBy",
    };

    /// <summary>The ticket of which it is a part.</summary>
    public static LinkField Parent { get; } = new("parent", new("Parent") { ["fr"] = "Ticket parent" }, "parent");

    /// <summary>The tickets that are parts of it.</summary>
    public static LinkField Child { get; } = new("child", new("Child") { ["fr"] = "Ticket enfant" }, "child");

    /// <summary>The tickets that it duplicates.</summary>
    public static LinkField Duplicates { get; } = new("duplicates", new("Duplicates") { ["fr"] = "Doublon de" }, "duplicates");

    /// <summary>The ticket into which it was merged.</summary>
    public static LinkField MergedInto { get; } = new(
        "mergedinto", new("Merged into") { ["fr"] = "Fusionné dans" }, TicketMarks.MergedInto)
    {
        Property = "mergedInto",
    };

    /// <summary>The tickets with which it is linked, however.</summary>
    public static LinkField Linked { get; } = new("linked", new("Linked with") { ["fr"] = "Lié à" }, end: null)
    {
        AllowsNone = true,
    };

    /// <summary>What of the host's own it is about, as far as whoever asks may know of that.</summary>
    public static SubjectField Subject { get; } = new("subject", new("Subject") { ["fr"] = "Concerne" });

    /// <summary>Whether an open ticket blocks it.</summary>
    public static MarkField Blocked { get; } = new("blocked", new("Blocked") { ["fr"] = "Bloqué" }, TicketMarks.Blocked);

    /// <summary>The title; the query language asks for words of it.</summary>
    public static ValueField<string> Title { get; } = new(
        "title", new("Words of the title") { ["fr"] = "Mots du titre" }, FieldKind.Text, ticket => ticket.Title);

    /// <summary>How well it fits the words that are looked for: on no ticket, but what found ones are sorted by.</summary>
    public static TicketField Relevance { get; } = new FieldWord(
        "relevance", new("Best match") { ["fr"] = "Pertinence" }, FieldKind.Number)
    {
        IsAsked = false,
        IsSortable = true,
    };

    /// <summary>Every field, in the order in which the query language lists them.</summary>
    public static IReadOnlyList<TicketField> All { get; } =
    [
        Status, StatusCategory, Priority, Assignee, Requester, Creator, Team, Organisation, Project, Category, Tags, Watchers, Mentions,
        Marks, Id, ExternalRef, Created, Updated, Resolved, Closed, Due, Spent, Estimate, Blocks, BlockedBy,
        Parent, Child, Duplicates, MergedInto, Linked, Subject, Blocked, Title,
    ];

    /// <summary>Those that are compared as text.</summary>
    public static IReadOnlyList<TextField> Texts { get; } = [.. All.OfType<TextField>()];

    /// <summary>Those that are times.</summary>
    public static IReadOnlyList<TimeField> Times { get; } = [.. All.OfType<TimeField>()];

    /// <summary>What tickets can be sorted by: times first, and last how well they fit.</summary>
    public static IReadOnlyList<TicketField> Sortable { get; } =
        [.. First([Created, Updated, Due, Resolved], field => field.IsSortable), Relevance];

    /// <summary>What tickets are counted by.</summary>
    public static IReadOnlyList<TicketField> Facets { get; } =
        First([Project, Status, StatusCategory, Category, Priority, Team], field => field.IsFacet);

    // Some have their place in a list; further ones follow as they are defined.
    private static IReadOnlyList<TicketField> First(TicketField[] first, Func<TicketField, bool> which) =>
        [.. first, .. All.Where(which).Except(first)];
}
