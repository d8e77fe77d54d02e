using Ticketing.Attachments;
using Ticketing.Tickets;
using StoredText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Merging;

/// <summary>What was said on a ticket that was merged, as far as the reader may read it there.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Description">Markdown; null when it has none.</param>
/// <param name="Comments">Its first comments, in order.</param>
/// <param name="Files">Its files.</param>
/// <param name="Names">What people are called, by user id.</param>
/// <param name="HasMore">Whether there are more comments.</param>
internal sealed record MergedTalk(
    Ticket Ticket, string? Description, IReadOnlyList<StoredText> Comments, IReadOnlyList<AttachedFile> Files,
    IReadOnlyDictionary<string, string> Names, bool HasMore)
{
    /// <summary>What somebody is called.</summary>
    /// <param name="user">His user id.</param>
    /// <param name="otherwise">What he is called whom the reader may not know.</param>
    public string NameOf(string user, string otherwise) => Names.GetValueOrDefault(user, otherwise);
}
