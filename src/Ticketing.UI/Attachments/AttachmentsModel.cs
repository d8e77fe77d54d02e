using Ticketing.Attachments;
using Ticketing.Tickets;

namespace Ticketing.UI.Attachments;

/// <summary>The files of a ticket, and what was wrong with one that came.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Files">Its files.</param>
/// <param name="Errors">What was wrong; null for nothing.</param>
public sealed record AttachmentsModel(Ticket Ticket, IReadOnlyList<AttachedFile> Files, IReadOnlyList<FieldError>? Errors);
