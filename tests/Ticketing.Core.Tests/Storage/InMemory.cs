using Microsoft.Extensions.DependencyInjection;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;

namespace Ticketing.Tests.Storage;

internal static class InMemory
{
    public static StoreUnderTest New()
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore()).BuildServiceProvider();
        return StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);
    }
}
