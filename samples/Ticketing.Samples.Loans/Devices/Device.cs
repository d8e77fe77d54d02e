namespace Ticketing.Samples.Loans.Devices;

/// <summary>A device that can be lent.</summary>
/// <param name="Tag">What is printed on it: a key such as <c>l-014</c>.</param>
/// <param name="Name">What it is.</param>
internal sealed record Device(string Tag, string Name);
