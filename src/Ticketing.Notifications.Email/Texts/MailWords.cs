using System.Globalization;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Email.Texts;

/// <summary>What stands in every mail, and in no other message: links, and why somebody gets it.</summary>
internal static class MailWords
{
    public static readonly LocalizedText
        And = new("{0} and {1}") { ["fr"] = "{0} et {1}" },
        DigestWhy = new("{0}, this waited until now, as you chose.")
        {
            ["fr"] = "{0}, ceci a attendu jusqu’à maintenant, comme vous l’avez choisi.",
        };

    /// <summary>Those that layouts take as <c>words</c>, by name.</summary>
    public static readonly IReadOnlyDictionary<string, LocalizedText> OfLayouts = new Dictionary<string, LocalizedText>
    {
        ["open"] = NotificationWords.Open,
        ["earlier"] = new("Earlier on this ticket") { ["fr"] = "Auparavant sur ce ticket" },
        ["colon"] = NotificationWords.Colon,
        ["internal"] = new("Internal note") { ["fr"] = "Note interne" },
        ["cut"] = new("The text goes on at the ticket.") { ["fr"] = "Le texte continue sur le ticket." },
        ["more"] = NotificationWords.More,
        ["list"] = NotificationWords.List,
        ["preferences"] = NotificationWords.Preferences,
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

    private static readonly LocalizedText AnyReason = new("{0}, you get this because of your part in the ticket.")
    {
        ["fr"] = "{0}, vous recevez ce message parce que vous avez part au ticket.",
    };

    /// <summary>What language the words are in for somebody: who reads neither English nor French reads English.</summary>
    public static string LanguageFor(CultureInfo reader) => reader.TwoLetterISOLanguageName is "en" or "fr" ? reader.Name : "en";

    public static LocalizedText Of(NotificationReason reason) => Reasons.ElementAtOrDefault((int)reason) ?? AnyReason;
}
