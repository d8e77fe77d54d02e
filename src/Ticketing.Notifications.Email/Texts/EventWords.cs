namespace Ticketing.Notifications.Email.Texts;

/// <summary>What can happen to a ticket, as sentences: {0} is who did it.</summary>
internal static class EventWords
{
    public static readonly LocalizedText
        Created = new("{0} filed the ticket") { ["fr"] = "{0} a créé le ticket" },
        CreatedFor = new("{0} filed the ticket for {1}") { ["fr"] = "{0} a créé le ticket pour {1}" },
        Title = new("{0} changed the title to “{1}”") { ["fr"] = "{0} a changé le titre en « {1} »" },
        Description = new("{0} rewrote the description") { ["fr"] = "{0} a réécrit la description" },
        Priority = new("{0} set the priority to {1}") { ["fr"] = "{0} a choisi la priorité {1}" },
        Category = new("{0} set the category to {1}") { ["fr"] = "{0} a choisi la catégorie {1}" },
        Project = new("{0} moved the ticket to the project {1}") { ["fr"] = "{0} a déplacé le ticket dans le projet {1}" },
        Due = new("{0} set the due time to {1}") { ["fr"] = "{0} a fixé l’échéance au {1}" },
        DueNone = new("{0} removed the due time") { ["fr"] = "{0} a supprimé l’échéance" },
        Tags = new("{0} set the tags to {1}") { ["fr"] = "{0} a choisi les étiquettes {1}" },
        TagsNone = new("{0} removed all tags") { ["fr"] = "{0} a retiré toutes les étiquettes" },
        AccessKeys = new("{0} changed who else sees the ticket") { ["fr"] = "{0} a modifié qui d’autre voit le ticket" },
        Watches = new("{0} watches the ticket") { ["fr"] = "{0} observe le ticket" },
        WatchesNoMore = new("{0} watches the ticket no more") { ["fr"] = "{0} n’observe plus le ticket" },
        WatchersAdded = new("{0} made {1} watchers") { ["fr"] = "{0} a désigné comme observateurs : {1}" },
        WatchersRemoved = new("{0} took {1} off the watchers") { ["fr"] = "{0} a retiré des observateurs : {1}" },
        Watchers = new("{0} made {1} watchers and took {2} off")
        {
            ["fr"] = "{0} a désigné comme observateurs {1} et retiré {2}",
        },
        Taken = new("{0} took the ticket") { ["fr"] = "{0} a pris le ticket" },
        Assigned = new("{0} assigned the ticket to {1}") { ["fr"] = "{0} a attribué le ticket à {1}" },
        AssignedTeam = new("{0} assigned the ticket to the team {1}") { ["fr"] = "{0} a attribué le ticket à l’équipe {1}" },
        AssignedBoth = new("{0} assigned the ticket to {1} of the team {2}")
        {
            ["fr"] = "{0} a attribué le ticket à {1} de l’équipe {2}",
        },
        Unassigned = new("{0} removed the assignment") { ["fr"] = "{0} a supprimé l’attribution" },
        Status = new("{0} changed the status from {1} to {2}") { ["fr"] = "{0} a fait passer le statut de {1} à {2}" },
        Internal = new("{0} added an internal note") { ["fr"] = "{0} a ajouté une note interne" },
        Public = new("{0} replied") { ["fr"] = "{0} a répondu" },
        Source = new("the source reported “{1}”: {2}") { ["fr"] = "la source a signalé « {1} » : {2}" },
        Other = new("{0} changed the ticket") { ["fr"] = "{0} a modifié le ticket" };
}
