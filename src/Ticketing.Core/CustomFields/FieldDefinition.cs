using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.CustomFields;

/// <summary>
/// A custom field of a tenant's tickets. What its values are and who sees them stays as it was when the field was made: what was written in
/// a field that everybody sees cannot be taken back. Immutable.
/// </summary>
public sealed record FieldDefinition
{
    /// <summary>
    /// What tickets, queries and addresses call it (<see cref="Keys"/>): <c>serial</c>, asked for as <c>field.serial:</c>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What people call it; up to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are.</summary>
    public required CustomFieldKind Kind { get; init; }

    /// <summary>The key of the project whose tickets have it; null for those of all.</summary>
    public string? Project { get; init; }

    /// <summary>The key of the category of that project whose tickets have it; null for all of the project.</summary>
    public string? Category { get; init; }

    /// <summary>The values it offers, of the kinds that have choices; up to 200.</summary>
    public ImmutableArray<FieldChoice> Choices { get; init; } = [];

    /// <summary>Whether a ticket cannot be filed without it, by those who may fill it in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The triggers of the workflow that cannot be fired without it: <c>complete</c>.</summary>
    public ImmutableArray<string> RequiredBy { get; init; } = [];

    /// <summary>What a new ticket has in it where whoever files it says nothing of it; empty for nothing.</summary>
    public ImmutableArray<string> Default { get; init; } = [];

    /// <summary>What is said beside it on forms; up to 1,000 characters. Null for nothing.</summary>
    public string? Help { get; init; }

    /// <summary>Where it stands among the others: the least first, and those alike by their names. 0 by default.</summary>
    public int Order { get; init; }

    /// <summary>Who sees it; everybody by default.</summary>
    public FieldAudience SeenBy { get; init; }

    /// <summary>Who fills it in; everybody by default. What agents alone see, they alone fill in.</summary>
    public FieldAudience EditedBy { get; init; }

    /// <summary>Whether tickets can get it; false for one that is retired: tickets that have something in it keep that.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether a ticket has one of a few values in it at most: then it groups lists, and makes lanes of boards.</summary>
    public bool IsOneOfFew => Kind is CustomFieldKind.Choice or CustomFieldKind.YesNo;

    /// <summary>Whether the lanes of a project's board can be its values: its tickets have it, and one of a few values at most.</summary>
    public bool MakesLanesOf(string project) => IsOneOfFew && (Project is null || Project == project);

    /// <summary>Whether those alone see it who may read internal comments.</summary>
    internal bool IsInternal => SeenBy is FieldAudience.Agents;

    /// <summary>The choice that people call so, without regard to case; null where there is none.</summary>
    internal FieldChoice? ChoiceCalled(string name) =>
        Choices.FirstOrDefault(choice => choice.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a field of tickets of a category.</summary>
    internal bool IsOf(string project, string category) =>
        (Project is null || Project == project) && (Category is null || Category == category);

    /// <inheritdoc/>
    public bool Equals(FieldDefinition? other) =>
        other is not null && (Key, Name, Kind, Project, Category) == (other.Key, other.Name, other.Kind, other.Project, other.Category)
        && (IsRequired, Help, Order, SeenBy) == (other.IsRequired, other.Help, other.Order, other.SeenBy)
        && (EditedBy, IsActive) == (other.EditedBy, other.IsActive)
        && Choices.SequenceEqual(other.Choices) && RequiredBy.SequenceEqual(other.RequiredBy) && Default.SequenceEqual(other.Default);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Name, Kind, Project, Category);
}
