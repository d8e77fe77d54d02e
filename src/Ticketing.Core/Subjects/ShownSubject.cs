using Ticketing.Tickets;

namespace Ticketing.Subjects;

/// <summary>Something that a ticket is about, as somebody sees it who may know of it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Reference">Which it is.</param>
/// <param name="Title">What it is called now; what it was called, where it is not there any more.</param>
/// <param name="Link">The address of its page; null for none.</param>
/// <param name="IsDeleted">Whether it is not there any more.</param>
/// <param name="IsUnanswered">Whether the host did not answer: it is shown by the name that it had.</param>
public sealed record ShownSubject(
    SubjectKind Kind, SubjectReference Reference, string Title, string? Link, bool IsDeleted, bool IsUnanswered);
