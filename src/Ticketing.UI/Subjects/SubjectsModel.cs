using Ticketing.Subjects;
using Ticketing.Tickets;

namespace Ticketing.UI.Subjects;

/// <summary>What a ticket is about, and a form.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Subjects">What it is about, as far as the reader may know.</param>
/// <param name="Input">What stands in the form.</param>
public sealed record SubjectsModel(Ticket Ticket, IReadOnlyList<ShownSubject> Subjects, SubjectInput Input)
{
    /// <summary>Why it was refused, in the reader's language; null for nothing.</summary>
    public string? Refusal { get; init; }
}
