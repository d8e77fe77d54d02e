using Ticketing.Workflows;

namespace Ticketing.UI.Portal.TicketDetail;

/// <summary>Something that the reader may do to the ticket now.</summary>
/// <param name="Trigger">What fires it.</param>
/// <param name="NeedsComment">Whether the workflow asks for a word with it.</param>
public sealed record PortalAction(string Trigger, bool NeedsComment)
{
    /// <summary>Whether it is one click: nothing has to be said.</summary>
    public bool IsOneClick => Trigger == "verify" && !NeedsComment;

    // Who works on tickets does that in the console; and "not yet" says better than "reopen" what one means when asked whether it is
    // solved.
    internal static IReadOnlyList<PortalAction> Of(IReadOnlyList<Transition> permitted)
    {
        var mine = permitted.Where(transition => transition.Permission != Access.Permission.Work).ToList();
        if (mine.Exists(transition => transition.Trigger == "reject"))
            mine.RemoveAll(transition => transition.Trigger == "reopen");
        return [.. mine.Select(transition => new PortalAction(transition.Trigger, transition.Requires.Contains(RequiredField.Comment)))];
    }
}
