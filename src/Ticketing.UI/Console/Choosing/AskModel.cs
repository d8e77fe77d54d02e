using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Choosing;

/// <summary>What is asked before a choice is carried out.</summary>
/// <param name="Part">Names the value.</param>
/// <param name="To">The choice.</param>
/// <param name="Title">What is about to happen, in words.</param>
/// <param name="Tickets">The tickets, with the versions that were seen, as forms send them.</param>
/// <param name="First">The first of them.</param>
/// <param name="Back">Where one came from.</param>
public sealed record AskModel(string Part, string To, string Title, IReadOnlyList<string> Tickets, Ticket First, string Back)
{
    /// <summary>The categories of the project that they move to.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>The statuses of its workflow, where that is another one.</summary>
    public IReadOnlyList<Status> Statuses { get; init; } = [];

    /// <summary>Its workflow.</summary>
    public string? Workflow { get; init; }

    /// <summary>Whether a comment is asked for.</summary>
    public bool NeedsComment { get; init; }

    /// <summary>What follows from it; null for nothing that is not taken back.</summary>
    public string? Warning { get; init; }

    /// <summary>What was typed, when it was refused.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What stands in a field.</summary>
    public string Value(string field, string otherwise = "") => Typed.GetValueOrDefault(field, otherwise);
}
