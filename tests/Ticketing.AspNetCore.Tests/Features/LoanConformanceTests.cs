using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Conformance;
using Ticketing.Samples.Loans;
using Ticketing.Search.Analysis;

namespace Ticketing.AspNetCore.Tests.Features;

/// <summary>The cases of a feature, tried as the author of a store does.</summary>
public sealed class LoanConformanceTests
{
    private static readonly IReadOnlyList<ConformanceCase> All = StoreConformance.With(LoanConformance.Cases);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_passes_them(bool inMemory)
    {
        await using var desk = await TestDesk.StartAsync(store: inMemory ? t => t.UseInMemoryStore() : null);
        var store = StoreUnderTest.From(desk.Services, desk.Services.GetRequiredService<Analyzer>().Terms);

        foreach (var name in LoanConformance.Cases.Select(one => one.Name))
            await StoreConformance.Named(name, All).RunAsync(store, TestContext.Current.CancellationToken);
    }
}
