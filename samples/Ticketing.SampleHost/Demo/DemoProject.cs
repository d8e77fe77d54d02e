namespace Ticketing.SampleHost.Demo;

/// <summary>A project of the demo with its categories, beside <c>general</c>.</summary>
internal sealed record DemoProject(string Key, string Name, IReadOnlyList<DemoCategory> Categories)
{
    /// <summary>The name of the workflow that it follows.</summary>
    public string Workflow { get; init; } = Workflows.Workflow.DefaultName;
}
