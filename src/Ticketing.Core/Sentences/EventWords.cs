namespace Ticketing.Sentences;

/// <summary>What can happen to a ticket, as sentences behind the name of whoever did it.</summary>
internal static class EventWords
{
    public static readonly LocalizedText
        Created = new("filed the ticket") { ["fr"] = "a créé le ticket" },
        CreatedFor = new("filed the ticket for {0}") { ["fr"] = "a créé le ticket pour {0}" },
        Scheduled = new("filed the ticket by the schedule “{0}”") { ["fr"] = "a créé le ticket par la planification « {0} »" },
        ScheduledFor = new("filed the ticket by the schedule “{0}” for {1}")
        {
            ["fr"] = "a créé le ticket par la planification « {0} » pour {1}",
        },
        Title = new("changed the title from “{0}” to “{1}”") { ["fr"] = "a changé le titre de « {0} » en « {1} »" },
        TitleTo = new("changed the title to “{0}”") { ["fr"] = "a changé le titre en « {0} »" },
        Description = new("rewrote the description") { ["fr"] = "a réécrit la description" },
        Priority = new("changed the priority from {0} to {1}") { ["fr"] = "a changé la priorité de {0} en {1}" },
        PriorityTo = new("set the priority to {0}") { ["fr"] = "a choisi la priorité {0}" },
        Category = new("changed the category from {0} to {1}") { ["fr"] = "a changé la catégorie de {0} en {1}" },
        CategoryTo = new("set the category to {0}") { ["fr"] = "a choisi la catégorie {0}" },
        Project = new("moved the ticket to the project {0}, category {1}")
        {
            ["fr"] = "a déplacé le ticket dans le projet {0}, catégorie {1}",
        },
        Due = new("set the due time to {0}") { ["fr"] = "a fixé l’échéance au {0}" },
        DueNone = new("removed the due time") { ["fr"] = "a supprimé l’échéance" },
        Tags = new("added the tags {0} and removed {1}") { ["fr"] = "a ajouté les étiquettes {0} et retiré {1}" },
        TagsAdded = new("added the tags {0}") { ["fr"] = "a ajouté les étiquettes {0}" },
        TagsRemoved = new("removed the tags {0}") { ["fr"] = "a retiré les étiquettes {0}" },
        TagsTo = new("set the tags to {0}") { ["fr"] = "a choisi les étiquettes {0}" },
        TagsNone = new("removed all tags") { ["fr"] = "a retiré toutes les étiquettes" },
        AccessKeys = new("changed who else sees the ticket") { ["fr"] = "a modifié qui d’autre voit le ticket" },
        Watches = new("watches the ticket") { ["fr"] = "observe le ticket" },
        WatchesNoMore = new("watches the ticket no more") { ["fr"] = "n’observe plus le ticket" },
        WatchersAdded = new("made {0} watchers") { ["fr"] = "a désigné comme observateurs : {0}" },
        WatchersRemoved = new("took {0} off the watchers") { ["fr"] = "a retiré des observateurs : {0}" },
        Watchers = new("made {0} watchers and took {1} off") { ["fr"] = "a désigné comme observateurs {0} et retiré {1}" },
        Link = new("“{0}: {1}”") { ["fr"] = "« {0} : {1} »" },
        MergedInto = new("merged this ticket into {0}") { ["fr"] = "a fusionné ce ticket dans {0}" },
        MergedFrom = new("merged {0} into this ticket") { ["fr"] = "a fusionné {0} dans ce ticket" },
        MergedIntoUndone = new("undid the merge into {0}") { ["fr"] = "a annulé la fusion dans {0}" },
        MergedFromUndone = new("undid the merge of {0}") { ["fr"] = "a annulé la fusion de {0}" },
        MergeUndone = new("put the status back to {0}") { ["fr"] = "a rétabli le statut {0}" },
        SplitInto = new("split a comment into {0}") { ["fr"] = "a fait d’un commentaire un ticket : {0}" },
        SplitFrom = new("split this ticket off {0}") { ["fr"] = "a créé ce ticket à partir d’un commentaire de {0}" },
        LinkAdded = new("added the link {0}") { ["fr"] = "a ajouté le lien {0}" },
        LinkRemoved = new("removed the link {0}") { ["fr"] = "a retiré le lien {0}" },
        Links = new("added the link {0} and removed {1}") { ["fr"] = "a ajouté le lien {0} et retiré {1}" },
        BlockerOpen = new("let this wait for {0}, which is open") { ["fr"] = "a mis ce ticket en attente de {0}, encore ouvert" },
        BlockerOver = new("ended the wait for {0}") { ["fr"] = "a mis fin à l’attente de {0}" },
        TicketUnseen = new("a ticket that you cannot see") { ["fr"] = "un ticket que vous ne pouvez pas voir" },
        SubjectAdded = new("said that this is about “{0}”") { ["fr"] = "a indiqué que ce ticket concerne « {0} »" },
        SubjectRemoved = new("said that this is not about “{0}”") { ["fr"] = "a indiqué que ce ticket ne concerne pas « {0} »" },
        Subjects = new("said that this is about “{0}” and not about “{1}”")
        {
            ["fr"] = "a indiqué que ce ticket concerne « {0} » et non « {1} »",
        },
        FieldSet = new("set {0} to {1}") { ["fr"] = "a rempli {0} : {1}" },
        FieldEmptied = new("emptied {0}") { ["fr"] = "a vidé {0}" },
        Taken = new("took the ticket") { ["fr"] = "a pris le ticket" },
        Assigned = new("assigned the ticket to {0}") { ["fr"] = "a attribué le ticket à {0}" },
        AssignedTeam = new("assigned the ticket to the team {0}") { ["fr"] = "a attribué le ticket à l’équipe {0}" },
        AssignedBoth = new("assigned the ticket to {0} of the team {1}") { ["fr"] = "a attribué le ticket à {0} de l’équipe {1}" },
        TeamOff = new("took the ticket off the team {0}") { ["fr"] = "a retiré le ticket à l’équipe {0}" },
        Unassigned = new("took the ticket off {0}") { ["fr"] = "a retiré le ticket à {0}" },
        UnassignedTeam = new("removed the assignment") { ["fr"] = "a supprimé l’attribution" },
        Status = new("changed the status from {0} to {1}") { ["fr"] = "a fait passer le statut de {0} à {1}" },
        Internal = new("added an internal note") { ["fr"] = "a ajouté une note interne" },
        Public = new("replied") { ["fr"] = "a répondu" },
        PublicEdited = new("edited a comment") { ["fr"] = "a modifié un commentaire" },
        PublicDeleted = new("deleted a comment") { ["fr"] = "a supprimé un commentaire" },
        InternalEdited = new("edited an internal note") { ["fr"] = "a modifié une note interne" },
        InternalDeleted = new("deleted an internal note") { ["fr"] = "a supprimé une note interne" },
        Source = new("the source reported “{0}”: {1}") { ["fr"] = "la source a signalé « {0} » : {1}" },
        Item = new("changed something that this help desk does not know ({0})")
        {
            ["fr"] = "a modifié un élément que ce service d’assistance ne connaît pas ({0})",
        },
        Other = new("changed the ticket") { ["fr"] = "a modifié le ticket" };
}
