namespace Ticketing.SampleHost.Tests;

[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoHelpDesk>
{
    public const string Name = "the demo's host";
}
