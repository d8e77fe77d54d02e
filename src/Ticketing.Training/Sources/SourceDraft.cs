using Ticketing.Tickets;

namespace Ticketing.Training.Sources;

/// <summary>A real ticket on its way to a scenario.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Texts">Its texts in order, each with its marks: title, description, public comments.</param>
/// <param name="Scenario">The scenario's file, made of the replaced texts alone, for a person to finish.</param>
public sealed record SourceDraft(TicketId Ticket, IReadOnlyList<SourceText> Texts, string Scenario);
