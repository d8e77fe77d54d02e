namespace Ticketing.CustomFields;

/// <summary>One of the values that a custom field offers.</summary>
/// <param name="Key">What tickets keep and queries ask for (<see cref="Keys"/>).</param>
/// <param name="Name">What people call it; up to 200 characters.</param>
public sealed record FieldChoice(string Key, string Name)
{
    /// <summary>Whether tickets can get it; false for one that is retired: tickets that have it keep it.</summary>
    public bool IsActive { get; init; } = true;
}
