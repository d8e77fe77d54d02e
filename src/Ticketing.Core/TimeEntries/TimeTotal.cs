namespace Ticketing.TimeEntries;

/// <summary>What some time entries come to.</summary>
/// <param name="Key">Whose or of what: a user id, the number of a ticket, the key of a project.</param>
/// <param name="Entries">How many they are.</param>
/// <param name="Minutes">What was worked.</param>
/// <param name="Billed">What is billed of it, in minutes.</param>
public sealed record TimeTotal(string Key, int Entries, long Minutes, long Billed);
