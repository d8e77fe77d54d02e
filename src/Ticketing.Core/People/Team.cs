namespace Ticketing.People;

/// <summary>A group of agents to whom tickets are assigned.</summary>
/// <param name="Key">Unique in the tenant: see <see cref="Keys"/>.</param>
/// <param name="Name">What people read; 1 to 200 characters.</param>
public sealed record Team(string Key, string Name);
