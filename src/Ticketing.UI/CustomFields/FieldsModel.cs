using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.UI.CustomFields;

/// <summary>The form of a ticket's custom fields.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Fields">Those that the reader fills in.</param>
/// <param name="Given">What stands in them.</param>
/// <param name="Errors">What is wrong with them.</param>
/// <param name="Refusal">Why they could not be saved, in the reader's language; null for nothing.</param>
public sealed record FieldsModel(
    Ticket Ticket, IReadOnlyList<FieldDefinition> Fields, IReadOnlyDictionary<string, IReadOnlyList<string>> Given,
    IReadOnlyList<FieldError> Errors, string? Refusal)
{
    /// <summary>What a ticket has, as a form has it: of what it has nothing in, nothing stands there.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Ticket ticket) => new KeptFields(ticket.Fields);
}
