using Ticketing.Recurring;
using Ticketing.Templates;

namespace Ticketing.UI.Console.Administration.Recurring;

/// <summary>A recurring ticket, or one to add.</summary>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Templates">The templates of the projects that the reader manages.</param>
public sealed record RecurringModel(RecurringForm Form, IReadOnlyList<TicketTemplate> Templates)
{
    /// <summary>The id of the recurring ticket that is there; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The times that the form's schedule names next, in UTC; null where they were not asked for, or cannot be told.</summary>
    public IReadOnlyList<DateTimeOffset>? Next { get; init; }

    /// <summary>The last runs, the latest first.</summary>
    public IReadOnlyList<RecurringRun> Runs { get; init; } = [];

    /// <summary>Who saved it last; null for a new one.</summary>
    public string? Owner { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it could not be saved.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
