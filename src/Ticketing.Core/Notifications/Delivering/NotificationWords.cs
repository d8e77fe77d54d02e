namespace Ticketing.Notifications.Delivering;

/// <summary>What messages say around what happened, in every channel alike.</summary>
public static class NotificationWords
{
    private static readonly LocalizedText
        Mentioned = new("mentioned you") { ["fr"] = "a mentionné votre nom" },
        AssignedToYou = new("assigned the ticket to you") { ["fr"] = "vous a confié le ticket" },
        AssignedToTeam = new("assigned the ticket to your team") { ["fr"] = "a confié le ticket à votre équipe" },
        Assigned = new("assigned the ticket") { ["fr"] = "a attribué le ticket" },
        Filed = new("filed the ticket") { ["fr"] = "a créé le ticket" },
        Commented = new("wrote a comment") { ["fr"] = "a écrit un commentaire" },
        StatusChanged = new("changed the status") { ["fr"] = "a changé le statut" },
        Changed = new("changed the ticket") { ["fr"] = "a modifié le ticket" },
        OneBefore = new("There was one more before that.") { ["fr"] = "Il y en avait une de plus avant." },
        MoreBefore = new("There were {0} more before that.") { ["fr"] = "Il y en avait {0} de plus avant." };

    /// <summary>Leads to the ticket.</summary>
    public static LocalizedText Open { get; } = new("Open the ticket") { ["fr"] = "Ouvrir le ticket" };

    /// <summary>Leads to the list of all that somebody was told.</summary>
    public static LocalizedText List { get; } = new("See all notifications") { ["fr"] = "Voir toutes les notifications" };

    /// <summary>Leads to where he says what he wants to be told.</summary>
    public static LocalizedText Preferences { get; } = new("Choose what you are told") { ["fr"] = "Choisir ce dont vous êtes informé" };

    /// <summary>Stands behind what a message tells of the ticket, where there is more.</summary>
    public static LocalizedText More { get; } = new("More happened: the ticket has it all.")
    {
        ["fr"] = "Il s’est passé plus\u00a0: tout est sur le ticket.",
    };

    /// <summary>What stands between what a fact is called and what it is.</summary>
    public static LocalizedText Colon { get; } = new(":") { ["fr"] = "\u00a0:" };

    /// <summary>How many more there were than a digest tells of: a format, with the number as <c>{0}</c>.</summary>
    /// <param name="more">The number; at least one.</param>
    public static LocalizedText OfMore(int more) => more == 1 ? OneBefore : MoreBefore;

    /// <summary>
    /// What somebody did of whom another is told, where no more is known of it: a sentence behind his name. Of a kind that a feature adds,
    /// it is the kind's name.
    /// </summary>
    /// <param name="kind">Of what the other is told.</param>
    /// <param name="reason">Why he.</param>
    public static LocalizedText Did(NotificationKind kind, NotificationReason reason) =>
        FindDidToReader(kind, reason) ?? kind.Name switch
        {
            "assigned" => Assigned,
            "filed" => Filed,
            "commented" => Commented,
            "statusChanged" => StatusChanged,
            "changed" => Changed,
            _ => new($"did something: {kind}") { ["fr"] = $"a fait quelque chose\u00a0: {kind}" },
        };

    /// <summary>What somebody did to whoever is told; null where it is the ticket that it was done to.</summary>
    internal static LocalizedText? FindDidToReader(NotificationKind kind, NotificationReason reason) => (kind.Name, reason) switch
    {
        ("mentioned", _) => Mentioned,
        ("assigned", NotificationReason.Assignee) => AssignedToYou,
        ("assigned", NotificationReason.Team) => AssignedToTeam,
        _ => null,
    };
}
