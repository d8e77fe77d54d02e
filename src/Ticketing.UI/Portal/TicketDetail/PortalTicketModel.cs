using System.Globalization;
using Ticketing.Tickets;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Portal.TicketDetail;

/// <summary>A ticket as who asked sees it.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="State">What its status means to him.</param>
/// <param name="Requester">Who asked, as the reader may know him.</param>
/// <param name="IsMine">Whether the reader asked.</param>
/// <param name="Messages">The conversation, from the description on.</param>
/// <param name="IsLater">Whether earlier messages are left out.</param>
/// <param name="Later">The number behind which there are more messages; null when these are all.</param>
/// <param name="Actions">What he may do.</param>
/// <param name="MayReply">Whether he may answer.</param>
public sealed record PortalTicketModel(
    Ticket Ticket, PortalState State, string Requester, bool IsMine, IReadOnlyList<PortalMessage> Messages, bool IsLater, int? Later,
    IReadOnlyList<PortalAction> Actions, bool MayReply)
{
    /// <summary>Whether it was filed this moment.</summary>
    public bool IsNew { get; init; }

    /// <summary>The address of the list that the reader came from; null when that is not known.</summary>
    internal string? From { get; init; }

    internal string Address(string action) => string.Create(
        CultureInfo.InvariantCulture,
        $"/portal/{Ticket.Id.Value}/{action}{(From is null ? "" : $"?{Origin.Name}={Uri.EscapeDataString(From)}")}");

    /// <summary>Who was named in what was just written and may not read it: what they are called.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>An answer that was refused, as it was typed.</summary>
    public string Reply { get; init; } = "";

    /// <summary>What is wrong with the answer, or with the word that came with an action.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Whether an answer is asked whether it is still a problem: it may open the ticket again.</summary>
    public bool AsksWhetherStill { get; init; }

    /// <summary>What it says, to be corrected by the reader; null where he may not.</summary>
    public PortalCorrection? Correction { get; init; }

    /// <summary>The action that was refused; null for none.</summary>
    public string? Refused { get; init; }

    /// <summary>What was typed with it.</summary>
    public string Word { get; init; } = "";
}
