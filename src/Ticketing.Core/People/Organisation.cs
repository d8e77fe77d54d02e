namespace Ticketing.People;

/// <summary>A customer whose people share their tickets.</summary>
/// <param name="Key">Unique in the tenant: see <see cref="Keys"/>.</param>
/// <param name="Name">What people read; 1 to 200 characters.</param>
public sealed record Organisation(string Key, string Name);
