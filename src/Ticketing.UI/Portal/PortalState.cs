using Ticketing.Tickets;

namespace Ticketing.UI.Portal;

/// <summary>
/// What a status means to who asked: workflows differ, and their words are those of people who work with them. The names are those of texts
/// (<c>State.Received</c>).
/// </summary>
public enum PortalState
{
    /// <summary>Nobody works on it yet.</summary>
    Received,

    /// <summary>Somebody works on it.</summary>
    InWork,

    /// <summary>It waits for an answer or for something else.</summary>
    OnHold,

    /// <summary>It is said to be solved; who asked has the last word.</summary>
    Solved,

    /// <summary>It is over.</summary>
    Closed,

    /// <summary>It was called off.</summary>
    Cancelled,
}

/// <summary>Finds it.</summary>
internal static class PortalStates
{
    public static PortalState Of(Ticket ticket) => Of(ticket.StatusCategory, ticket.Status);

    public static PortalState Of(StatusCategory category, string status) => category switch
    {
        StatusCategory.Open => PortalState.Received,
        StatusCategory.Active => PortalState.InWork,
        StatusCategory.Waiting => PortalState.OnHold,
        StatusCategory.Done => PortalState.Solved,
        _ => status == "cancelled" ? PortalState.Cancelled : PortalState.Closed,
    };
}
