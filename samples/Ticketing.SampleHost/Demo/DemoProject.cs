namespace Ticketing.SampleHost.Demo;

/// <summary>A project of the demo with its categories, beside <c>general</c>.</summary>
internal sealed record DemoProject(string Key, string Name, IReadOnlyList<DemoCategory> Categories);
