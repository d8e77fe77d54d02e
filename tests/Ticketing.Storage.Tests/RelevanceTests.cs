using Ticketing.Testing;
using Ticketing.Tests.Relevance;

namespace Ticketing.Storage.Tests;

public sealed class RelevanceTests(ITestOutputHelper output)
{
    // On a database one kind of search answers, whatever writes the terms (StoreChoiceTests, ConformanceTests): each store is tried once.
    public static TheoryData<StoreKind> Kinds => PropertyCases.AreDeep
        ? [.. Enum.GetValues<StoreKind>()]
        : [StoreKind.InMemory, StoreKind.DapperSqlite, StoreKind.EfCorePostgreSql];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Questions_find_what_people_judged_to_answer_them(StoreKind kind)
    {
        Assert.SkipUnless(Cranfield.Find() is not null, Cranfield.Missing);
        await using var store = await OpenStore.OpenAsync(kind);
        var evaluation = new RelevanceEvaluation(Cranfield.Find()!);
        await evaluation.FileAsync(store.UnderTest.Store, TestContext.Current.CancellationToken);

        var figures = await evaluation.MeasureAsync(store.UnderTest.Search, TestContext.Current.CancellationToken);

        output.WriteLine($"{kind}: {figures}");
        Assert.True(figures.Ndcg >= 0.52, $"nDCG@10 is {figures.Ndcg:F4}.");
        Assert.True(figures.Map >= 0.42, $"MAP is {figures.Map:F4}.");
    }
}
