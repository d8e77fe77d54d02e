namespace Ticketing.Training.Pseudonyms;

/// <summary>A person whom the directory knows, and who is always found.</summary>
/// <param name="Name">The name as it is displayed.</param>
/// <param name="Mail">The mail address; null for none.</param>
/// <param name="UserId">The user's id; null where it is no name that anybody would write.</param>
public sealed record KnownPerson(string Name, string? Mail = null, string? UserId = null);
