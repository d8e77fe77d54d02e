namespace Ticketing.SampleHost.Demo;

/// <summary>A category of the demo.</summary>
internal sealed record DemoCategory(string Key, string Name);
