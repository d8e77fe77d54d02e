namespace Ticketing.Training.Format;

/// <summary>A file in the folder of a scenario.</summary>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="OpenAsync">Opens it to be read.</param>
internal sealed record FolderFile(string Scenario, string Name, Func<CancellationToken, Task<Stream>> OpenAsync);
