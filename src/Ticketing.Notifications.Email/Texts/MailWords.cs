using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Texts;

/// <summary>What stands in every mail: labels, links, and why somebody gets it.</summary>
internal static class MailWords
{
    public static readonly LocalizedText
        Status = new("Status") { ["fr"] = "Statut" },
        Priority = new("Priority") { ["fr"] = "Priorité" },
        Assignee = new("Assignee") { ["fr"] = "Responsable" },
        Team = new("Team") { ["fr"] = "Équipe" },
        Requester = new("Requester") { ["fr"] = "Demandeur" },
        Project = new("Project") { ["fr"] = "Projet" },
        Category = new("Category") { ["fr"] = "Catégorie" },
        Due = new("Due") { ["fr"] = "Échéance" },
        And = new("{0} and {1}") { ["fr"] = "{0} et {1}" },
        DigestWhy = new("{0}, this waited until now, as you chose.")
        {
            ["fr"] = "{0}, ceci a attendu jusqu’à maintenant, comme vous l’avez choisi.",
        },
        OneBefore = new("There was one more before that.") { ["fr"] = "Il y en avait une de plus avant." },
        MoreBefore = new("There were {0} more before that.") { ["fr"] = "Il y en avait {0} de plus avant." };

    /// <summary>Those that layouts take as <c>words</c>, by name.</summary>
    public static readonly IReadOnlyDictionary<string, LocalizedText> OfLayouts = new Dictionary<string, LocalizedText>
    {
        ["open"] = new("Open the ticket") { ["fr"] = "Ouvrir le ticket" },
        ["earlier"] = new("Earlier on this ticket") { ["fr"] = "Auparavant sur ce ticket" },
        ["colon"] = new(":") { ["fr"] = "\u00a0:" },
        ["internal"] = new("Internal note") { ["fr"] = "Note interne" },
        ["cut"] = new("The text goes on at the ticket.") { ["fr"] = "Le texte continue sur le ticket." },
        ["more"] = new("More happened: the ticket has it all.") { ["fr"] = "Il s’est passé plus : tout est sur le ticket." },
        ["list"] = new("See all notifications") { ["fr"] = "Voir toutes les notifications" },
        ["preferences"] = new("Choose what you are told") { ["fr"] = "Choisir ce dont vous êtes informé" },
        ["unsubscribe"] = new("Stop these mails") { ["fr"] = "Ne plus recevoir ces messages" },
    };

    private static readonly LocalizedText[] Reasons =
    [
        new("{0}, you get this because you are named in it.") { ["fr"] = "{0}, vous recevez ce message parce que vous y êtes cité." },
        new("{0}, you get this because the ticket is assigned to you.")
        {
            ["fr"] = "{0}, vous recevez ce message parce que le ticket vous est attribué.",
        },
        new("{0}, you get this because the ticket is yours.") { ["fr"] = "{0}, vous recevez ce message parce que le ticket est le vôtre." },
        new("{0}, you get this because the ticket is your team’s and nobody has taken it.")
        {
            ["fr"] = "{0}, vous recevez ce message parce que le ticket est à votre équipe et que personne ne l’a pris.",
        },
        new("{0}, you get this because you watch the ticket.")
        {
            ["fr"] = "{0}, vous recevez ce message parce que vous observez le ticket.",
        },
        new("{0}, you get this because you follow the project.")
        {
            ["fr"] = "{0}, vous recevez ce message parce que vous suivez le projet.",
        },
    ];

    private static readonly LocalizedText[] Priorities =
    [
        new("Low") { ["fr"] = "Basse" }, new("Normal") { ["fr"] = "Normale" }, new("High") { ["fr"] = "Haute" },
        new("Urgent") { ["fr"] = "Urgente" },
    ];

    private static readonly LocalizedText AnyReason = new("{0}, you get this because of your part in the ticket.")
    {
        ["fr"] = "{0}, vous recevez ce message parce que vous avez part au ticket.",
    };

    /// <summary>What language the words are in for somebody: who reads neither English nor French reads English.</summary>
    public static string LanguageFor(CultureInfo reader) => reader.TwoLetterISOLanguageName is "en" or "fr" ? reader.Name : "en";

    /// <summary>How many more there were than a digest tells of; at least one.</summary>
    public static LocalizedText OfMore(int more) => more == 1 ? OneBefore : MoreBefore;

    public static LocalizedText Of(NotificationReason reason) => Reasons.ElementAtOrDefault((int)reason) ?? AnyReason;

    public static LocalizedText Of(Priority priority) => Priorities.ElementAtOrDefault((int)priority - 1) ?? priority.ToString();
}
